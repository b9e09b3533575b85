/** Legal forms of companies, which are kept as they are written. Folded, without dots, blanks and strokes. */
const FORMS = new Set(
  (
    'sarl sas sasu sa eurl sci snc scop scic selarl selas gie earl gaec scea ' +
    'gmbh ggmbh mbh ag kg ohg ug gbr kgaa se ev eg ek eu partg partgmbb ' +
    'ltd limited llc pllc llp lp pc plc inc incorporated corp corporation co company pty pvt pte bhd sdn cic ' +
    'bv nv vof cv bvba sprl srl scrl asbl vzw spa srls sl slu slp sau scp sc sab lda ltda me eireli ' +
    'ab as asa ans aps is oy oyj ky tmi sro vos ks sp zoo spzoo doo dd kft zrt bt kk ltee senc sencrl ood eood fze fzco wll'
  ).split(' '),
)

/** Whether a word is a legal form: "SARL", "S.A.", "GmbH". */
export const isLegalForm = (word: string): boolean => FORMS.has(word.replace(/[.,/()\s]/g, '').toLowerCase())
