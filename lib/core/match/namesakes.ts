/** How likely it is that two people have one name: what a namesake elsewhere says depends on how rare the name is. */
import { isGivenName } from './nicknames'
import type { Prepared } from './prepare'
import { isEastAsianSurname } from './surnames'

/** Family names that many people have, in the languages that are met most. Folded. */
const COMMON = new Set(
  (
    'smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke clark hill cooper ward turner hughes edwards lewis harris moore baker king harrison morgan allen james scott phillips watson davis parker bennett price griffiths kelly murphy obrien byrne ryan walsh oconnor osullivan doyle mccarthy gallagher doherty ' +
    'kennedy lynch murray quinn mcdonald campbell stewart anderson reid ross young mitchell paterson morrison miller thomson rodgers rogers cook bell bailey gray grey collins carter adams nelson perez torres nguyen rivera flores gomez diaz cruz reyes gutierrez ortiz morales ramos chavez ruiz alvarez castillo romero mendoza herrera medina garcia martinez rodriguez lopez gonzalez hernandez sanchez ramirez ' +
    'fernandez martin jimenez moreno munoz alonso navarro dominguez vazquez gil serrano blanco molina suarez delgado castro ortega rubio marin sanz silva santos oliveira souza sousa lima pereira ferreira costa rodrigues almeida nascimento alves carvalho araujo ribeiro gomes martins barbosa rocha dias lopes marques fernandes goncalves teixeira mendes pinto cardoso neves ' +
    'rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner schmitz krause meier lehmann maier kohler herrmann konig walter mayer huber kaiser fuchs peters lang scholz moller weiss jung hahn schubert vogel friedrich keller gunther frank berger winkler roth beck lorenz baumann franke albrecht ' +
    'gruber steiner moser bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux david bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier perrin robin clement morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud renard roy ' +
    'jansen janssen devries dejong bakker visser smit meijer degroot bos vos peeters janssens maes jacobs mertens willems claes goossens wouters hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen hagen johannessen andreassen jacobsen dahl nielsen christensen rasmussen sorensen jorgensen madsen kristensen thomsen christiansen poulsen johansson andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson lindberg lindstrom lindgren lundgren lund berglund axelsson ' +
    'korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski mazur jankowski novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec kovac horvath toth nagy kovacs szabo varga kiss molnar nemeth farkas balogh popa popescu ionescu radu dumitru stan stoica gheorghe ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov dimitrov georgiev nikolov jovanovic petrovic nikolic markovic ' +
    'papadopoulos papadakis nikolaou georgiou ioannou dimitriou yilmaz kaya demir celik sahin yildiz ozturk aydin ozdemir arslan singh kaur kumar sharma patel shah gupta verma khan ahmed ali hussein hassan mohamed mohammed ibrahim mahmoud abdullah rahman hossain islam begum hussain malik chaudhry iqbal sheikh das roy ghosh reddy rao nair iyer menon fernando perera silva ' +
    'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito shimizu okafor okeke obi eze adeyemi mensah owusu osei boateng diallo traore coulibaly diop ndiaye fall sow ba camara toure cohen levi levy mizrahi peretz hernandes'
  ).split(' '),
)

/** Whether a folded word of a name is one that many have. */
const isCommon = (word: string): boolean =>
  word.length < 5 ||
  isGivenName(word) ||
  isEastAsianSurname(word) ||
  [
    word,
    word.replace(/a$/, 'y'),
    word.replace(/ska$/, 'ski'),
    word.replace(/(?<=[oe]v)a$/, ''),
    word.replace(/ova$/, ''),
  ].some((form) => COMMON.has(form))

/** How much two people's one name says by being rare: 0 to 3. Two rare words together are nobody else's. */
export function rareWords(a: Prepared, b: Prepared): number {
  const [reading] = a.name?.readings ?? []
  // What characters sound like says nothing of how rare they are.
  if (reading?.script === 'han') return 0
  const words = reading?.words ?? []
  const rare = words.filter(
    (word) => !word.initial && !word.forms.some(isCommon) && word.forms.some((form) => b.words.includes(form)),
  )
  return rare.length > 1 ? 3 : rare.length
}
