/** The fixed words that a page's outline may be told in. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements of HTML; any other is told as `x`. */
export const TAGS = set(
  'html body main nav header footer aside article section form dialog div span p a button input textarea select option ' +
    'label table thead tbody tr td th ul ol li dl dt dd h1 h2 h3 h4 h5 h6 img svg iframe details summary time address blockquote ' +
    'pre code strong em b i small hr br figure figcaption template slot fieldset legend',
)
/** Roles of WAI-ARIA. */
export const ROLES = set(
  'main navigation banner contentinfo complementary article region form dialog alertdialog list listitem listbox option ' +
    'grid gridcell row rowgroup rowheader columnheader table cell tree treeitem tab tablist tabpanel toolbar menu menubar menuitem ' +
    'button link checkbox radio switch textbox searchbox combobox heading img document status alert log presentation none group ' +
    'separator tooltip progressbar application search',
)
export const ATTRIBUTES = set(
  'id class style title role name email href src alt type value lang dir hidden tabindex for action method target rel datetime ' +
    'contenteditable draggable placeholder colspan rowspan width height aria-label aria-labelledby aria-describedby aria-hidden ' +
    'aria-expanded aria-selected aria-checked aria-level aria-live aria-posinset aria-setsize aria-haspopup aria-controls ' +
    'aria-current aria-disabled aria-multiselectable componentkey jslog jsaction jscontroller jsname',
)
/** Words of which programs make the names of their parts. None of them is a name of a person or a company. */
export const INTERFACE_WORDS = set(
  'account action actions address app attachment attachments avatar badge bar bcc body button card cc chip chips close ' +
    'collapsed column columns company compose composer container content control controls conversation current date detail ' +
    'details dialog draft drafts element email entity entry expanded experience field file files folder footer form forward from ' +
    'full group header heading headline icon id identity image inbox index info inner input item items key label labels lead ' +
    'left legacy line link list loading location logo mail mailbox main member menu message messages meta middle modal model ' +
    'name nav number open option outer page pane panel parent people perm person photo picture position preview primary profile ' +
    'quote reading recipient recipients reply result results right role root row rows scroller search secondary section select ' +
    'selected sender sent settings shell sidebar signature size snippet stack star state status subject summary tab table tabs ' +
    'test testid text thread time title to toolbar tooltip top topcard type unread url user value view well window wrapper',
)
