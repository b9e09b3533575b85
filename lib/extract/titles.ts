/** Words by which a line of a signature is known as a job title or as a department, in many languages. */
import { fold } from '../core/fold'
import { remembered } from './remembered'

/** Whole words and word starts, folded. German and Dutch build their titles as the end of a word, so those are looked for at the end. */
const TITLE_START =
  'directeur|directrice|direct(?:or|ora|ore|rice)\\b|dirett|dyrektor|direktor|manag(?:er|ing)|gerent|geren[tc]|gerant|gestor|gestion|head\\b|chief|chef|c[efto]o\\b|cmo\\b|cio\\b|cfo\\b|vp\\b|[es]vp\\b|vd\\b|md\\b|p?dg\\b|daf\\b|drh\\b|dsi\\b|raf\\b|gm\\b|cro\\b|cpo\\b|ciso\\b|daglig|toimitus|varatoimitus|geschaftsfuhr|dissenyador|tecnic|vice|president|presid|prasident|founder|co-founder|cofounder|fondat|fundad|grunder|owner|proprietor|propriet|eigenaar|inhaber|titular|titolare|partner|associ|socio|socia\\b|' +
  'engineer|ingenieur|ingenier|ingegner|engenheir|inzynier|ingenjor|developer|develop|desarroll|programm|entwickl|ontwikkel|architect|architekt|arquitect|architet|arkitekt|designer|consult|berater|adviseur|advisor|adviser|conseiller|conseillere|consejer|consiglier|consultor|doradca|radgiver|radgivare|konsult|analyst|analist|analista|researcher|scientist|chercheu|investigador|ricercat|' +
  'sales|verkauf|vendeu|vendedor|venditor|account|buyer|acheteu|comprad|einkauf|inkoper|acquist|responsable|responsabile|responsavel|verantwoordelijk|verantwortlich|leiter|lead\\b|leader|supervisor|superviseu|coordinat|coordonnat|coordinad|coordenad|koordinat|officer|agent|agente|clerk|administrat|amministrat|beheerder|gestionnaire|' +
  'assistant|assistent|asistent|asystent|secretar|secretai|sekretar|segretari|p\\.?a\\.? to\\b|e\\.?a\\.? to\\b|relieu|couvreur|zingueu|recep|lawyer|attorney|solicitor|barrister|avocat|avvocat|abogad|advogad|advokat|advocaat|rechtsanwalt|fachanwalt|adwokat|radca|notair|notar|juriste|jurist|counsel|patrocinant|' +
  'doctor|docteur|medecin|medico|medica\\b|arzt|arztin|lekarz|nurse|infirmier|enfermer|infermier|krankenpfleg|pharmac|farmac|dentist|ortho|psycholog|psicolog|psicoterap|psychotherap|fisioterap|physiotherap|osteop|naturop|kine|therapist|therapeut|ordynator|veterin|' +
  'professor|professeur|profesor|professore|teacher|lehrer|enseignant|docente|maestr|maitre|lecturer|dean\\b|doyen|rector|principal|proviseur|headteacher|chair\\b|chairman|chairwoman|fellow|phd candidate|student|etudiant|' +
  'editor|editeur|editrice|redact|redakt|journalist|periodist|giornalist|writer|author|auteur|photograph|fotograf|producer|producteur|productrice|produttor|artist|illustrat|' +
  'accountant|comptable|contable|contabil|buchhalt|boekhoud|ksiegow|expert|specialist|specialiste|especialista|specialista|spezialist|technic|technik|operat|planner|planer|planific|dispatch|driver|chauffeur|trader|broker|courtier|corredor|corretor|makler|maklar|megler|' +
  'registrar|conservat|konservator|curator|bibliothe|librarian|archiv|commissaire|inspector|inspect|auditor|auditeur|controller|kontroller|treasurer|tresor|tesor|skattmastare|kasserer|' +
  'mayor|maire|burgermeister|sindaco|alcalde|councillor|conseill|deputy|adjoint|delegat|delegue|obfrau|obmann|vorsitzend|vorstand|styreleder|ordforande|formand|prezes|jednatel|predsed|bestyrelses|styreordforer|puheenjohtaja|toimitusjohtaja|johtaja|paallikko|asiantuntija|insinoori|myyja|projektchef|projektled|prosjektled|' +
  'hoofd\\b|jefe|jefa\\b|encargad|capo|chefe|szef|kierownik|vedouci|reditel|specjalist|spedytor|handlow|master\\b|captain|capitaine|kapitan|officier|sergeant|commander|harbour master|foreman|conducteur de|chef de|chargee? de|attachee? |enolog|oenolog|sommelier|chef\\b|baker|boulang|florist|artisan|carpenter|menuisier|tischler|electric|plumb|plombier|' +
  'mediator|facilitat|trainer|formateur|formatrice|coach|recruit|recrut|talent|people partner|human resources manager|growth|product owner|scrum|devops|sysadmin|webmaster|freelance|independent|selbst|indipendente|interpret|ubersetz|traduct|translator|' +
  'директор|менеджер|руководител|начальник|инженер|специалист|бухгалтер|юрист|главный|заместитель|председател|mudur|yonetici|uzman|muhendis|danisman|koordinator|baskan|genel|satis temsil|zaakvoerd|wlasciciel|verkstallande|' +
  'surveyor|estimator|merchandis|paralegal|bursar|chaplain|vicar\\b|midwife|surgeon|optometr|dietit|nutrition|caretaker|groundsman|apprentice|trainee|intern\\b|executive\\b|superintend|' +
  'geometre|economiste|intendant|greffier|huissier|animat(?:eur|rice)|educat(?:eur|rice)|orthophon|sage-femme|opticien|magasinier|mecanicien|paysagiste|vigneron|maraich|apicult|monteur|metreur|delegue|charge d|assureur|' +
  'sachbearbeit|prokurist|disponent|werkstudent|auszubildend|steuerberat|wirtschaftspruf|zahnarzt|tierarzt|hebamme|hausmeister|' +
  'administrativ|aparejador|procurador|perito|auxiliar|fontanero|delegad|apoderad|impiegat|geometra\\b|ragionier|commercialista|addett|referente|rappresentante|progettista|' +
  'assessor|dermatolog|cardiolog|radiolog|pediatr|nutricion|fisioter|enfermeir|despachante|representante|' +
  'ekonom\\b|rektor|larare|laerer|selger|saelger|saljare|inkopare|innkjoper|indkober|indehaver|kassor|montor|seniorkonsult|vaktmastare|' +
  'ksiegow|przedstawiciel|pelnomocnik|projektant|nauczyciel|starszy|glown|logistyk|' +
  'sorumlu|yetkili|temsilci|sahibi|avukat|danisman|kurucu|ortagi|' +
  'ведущ|старш|технолог|секретар|логист|экономист|продав|представител|координатор|преподават|врач|адвокат|консультант'
const TITLE_END =
  /(?:koordinator(?:in)?|expert(?:e|in)|vermittler(?:in)?|vertreter(?:in)?|leitung|pedagog(?:e|in)?|therapeut(?:in)?|gutachter(?:in)?|prufer(?:in)?|redakteur(?:in)?|makler(?:in)?|schreiner(?:in)?|assistent(?:in)?|sekretar(?:in)?|manager(?:in)?|designer(?:in)?|administrator|inspektor|montor|elektriker(?:in)?|installateur(?:in)?|mechaniker(?:in)?|trainer(?:in)?|agent|larer|laege|lakare|sykepleier|sjukskoterska|sygeplejerske|ar(?:k|ch)itekt(?:in)?|ingenior|leiter|leiterin|berater|beraterin|meister|meisterin|fuhrer|fuhrerin|beauftragter?|arbeiter(?:in)?|referent(?:in)?|ingenieur(?:in)?|entwickler(?:in)?|anwalt|anwaltin|warter(?:in)?|verwalter(?:in)?|betreuer(?:in)?|planer(?:in)?|techniker(?:in)?|kaufmann|kauffrau|sprecher(?:in)?|pfleger(?:in)?|lehrer(?:in)?|beheerder|adviseur|medewerk(?:st)?er|directeur|coordinator|leider|meester|chef(?:en)?|leder|ledare|ansvarig|ansvarlig|radgiver|radgivare|handlaggare|saksbehandler|sagsbehandler|konsulent|konsult|johtaja|paallikko|vastaava|asiantuntija|insinoori|direktor)$/
const DEPARTMENT =
  /^(?:dipartimento|facolta |facultad |wydzial|katedra|direzione |direccion |direcao |servicio |servizio |servico |service\b(?! departemental)|services? |serv\.|sce |abteilung|abt\.|department|dept\.?\b|division|direction |dir\. |bereich|referat|team\b|ufficio|reparto|area |settore|departamento|divis|gabinete|nucleo|secc|sezione|unidade|unite |lehrstuhl|fakultat|faculty|laborato|chaire |catedra|ufr |dpto|departement|afdeling|dienst|dzial|oddzial|zespol|avdeling|avdelning|afdeling|osasto|oddelen|отдел|bolum|kontor|bureau des|bureau du|ricevimento|reception\b|empfang\b|rezeption|accueil\b|amministrazione\b|contabilita|facturacion|administracion|atencion |atendimento|financeiro|vendite\b|kundtjanst|kundeservice|kundservice|kundsupport|kundencenter|klantenservice|asiakaspalvelu|receptie\b|receptionen\b|biuro obslugi|buchung|reservierung|reservations?\b|bookings?\b|reservas\b|prenotazioni|help ?desk\b|pole |secretariat|sekretariat|schulsekretariat|buchhaltung|customer |claims|import|export|human resources|ressources humaines|risorse umane|recursos humanos|personalabteilung|marketing|accounts|accounting|finance|legal|purchasing|procurement|logistics|vertrieb|innendienst|einkauf|kundenservice|kundendienst|compras|ventas|comptabilite|administration|operations|it\b|r&d|hr\b)|(?:desk|department|innendienst|aussendienst|abteilung|sekretariat|happiness|office|relations|& operations|& development|resources|success|service|services|support|team|dept\.?|department|division|div\.?|avdelingen|avdelningen|afdelingen|osasto|dienst)$/
/** A post rather than a department, whatever the words before it: "Export Manager", "HR-adviseur". */
const PERSON_END =
  /(?:manager(?:in)?|director|officer|leader|lead|engineer|assistant(?:in|e)?|coordinator|specialist|analyst|consultant|adviser|advisor|adviseur|berater(?:in)?|leiter(?:in)?|administrator|clerk|agent|executive|supervisor|technician|representative|buyer|planner|controller|developer|architect|designer|counsel|head|partner|associate|trainee|intern|secretary|medewerk(?:st)?er|mitarbeiter(?:in)?|referent(?:in)?|chef|sjef|leder|ledare|ansvarlig|ansvarig|konsulent|konsult|paallikko|johtaja)$/
const CJK_TITLE =
  /(?:经理|總經理|总经理|经理助理|主任|主管|总监|總監|董事长|董事|工程师|工程師|专员|專員|助理|副理|協理|襄理|代表|课长|課長|課長代理|部長|部长|次長|係長|主査|担当|社長|代表取締役|取締役|所長|室長|店長|教授|准教授|秘书|秘書|会计|會計|律师|律師|弁護士|대표|대표이사|부장|차장|과장|대리|사원|팀장|이사|실장|주임|연구원|매니저|전무|상무|본부장|센터장|원장|业务员|業務員|采购员|顾问|顧問|厂长|マネージャー|リーダー|エンジニア|デザイナー|コンサルタント|ディレクター)$/u
const CJK_DEPARTMENT = /(?:部|處|处|課|课|科|室|係|本部|事業部|中心|팀|부|실)$/u

const title = new RegExp(`(?:^|[^\\p{L}])(?:${TITLE_START})`, 'u')

/** Whether a text has a job title in it. */
export const hasTitleWord = remembered((text: string) => {
  const folded = fold(text.slice(0, 120))
  return (
    title.test(folded) || folded.split(/[^\p{L}]+/u).some((word) => TITLE_END.test(word)) || CJK_TITLE.test(text.trim())
  )
})

/** Whether a text names a department rather than what its holder is. */
export const isDepartment = remembered(
  (text: string) =>
    !PERSON_END.test(fold(text.slice(-40))) &&
    // "Bereichsleiter Forschung": a person at the head of one.
    !TITLE_END.test(fold(text.slice(0, 40)).split(/[^\p{L}]+/u)[0] ?? '') &&
    (DEPARTMENT.test(fold(text.slice(0, 100))) ||
      (/\p{Script=Han}|(?=\p{Script=Hangul}).*팀$/u.test(text) &&
        CJK_DEPARTMENT.test(text.trim()) &&
        !CJK_TITLE.test(text.trim()))),
)

/** A department and a title written together, as East Asian cards do: "海外物流部 課長代理". */
export function splitEastAsianPost(text: string): { department?: string; title?: string } | undefined {
  if (!/\p{Script=Han}|\p{Script=Hangul}/u.test(text)) return undefined
  const words = text
    .trim()
    .split(/[\s　]+/)
    .filter((word) => word !== '/' && word !== '・')
  // "과장 / 영업팀": the post before the department.
  if (
    words.length === 2 &&
    CJK_TITLE.test(words[0] ?? '') &&
    CJK_DEPARTMENT.test(words[1] ?? '') &&
    !CJK_TITLE.test(words[1] ?? '')
  )
    words.reverse()
  const last = words.at(-1) ?? ''
  if (CJK_TITLE.test(last) && last.length < 9)
    return words.length > 1 ? { department: words.slice(0, -1).join(' '), title: last } : { title: last }
  return CJK_DEPARTMENT.test(text.trim()) ? { department: text.trim() } : undefined
}
