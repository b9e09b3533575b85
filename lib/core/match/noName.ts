/** What stands in a field for a name where there is none. */
import { fold } from '../fold'

/** Folded, all of the field. */
const PLACEHOLDERS = new Set(
  'unknown,no name,noname,name,n a,na,none,null,undefined,anonymous,anonyme,anonimo,anonym,unbekannt,inconnu,inconnue,sconosciuto,desconocido,desconhecido,onbekend,okand,ukjent,ukendt,tuntematon,neznamy,nieznany,ismeretlen,bilinmiyor,kein name,sans nom,sin nombre,senza nome,sem nome,zonder naam,new contact,no subject,user,x,xx,xxx,tbd,tba'.split(
    ',',
  ),
)
/** Words of posts and desks: a name made of nothing else is nobody's. */
const POST =
  /^(?:(?:front|help|night|service|sales|office|account|accounts|general|export|import|store|shop|hr|it|marketing|purchasing|customer|technical|regional|area|key|senior|junior|assistant|managing|project) )*(?:desk|team|manager|director|office|department|dept|reception|receptionist|support|service|enquiries|secretary|buchhaltung|empfang|vertrieb|einkauf|sekretariat|verwaltung|accueil|secretariat|comptabilite|direction|recepcion|administracion|ventas|segreteria|amministrazione|owner|ceo|cfo|cto)$/

export function isNoName(name: string): boolean {
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return PLACEHOLDERS.has(plain) || POST.test(plain)
}
