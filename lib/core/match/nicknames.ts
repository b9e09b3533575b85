/**
 * Given names that stand for one another: short forms, pet names and the shapes one name takes in several languages.
 *
 * Ours, because the lists that exist know English only. Each line is one name; a word may stand in several lines ("chris").
 * Folded. Pairs that are as often two people (Anna and Anne, Jon and John) are left out on purpose. Long because it is a list.
 */
import { namesOf } from './petNames'

const LINES = `
abigail abby gail|abraham abe bram|adelaide adele addie|agnes agnieszka aga inez|albert al bert bertie alberto albrecht|alan allan allen al
alexander alex alec sandy xander sasha sacha aleksandr aleksander alexandre alessandro alejandro oleksandr olexandr alexandru aleksandar alexandros alekos sandro shura ales sanya
alexandra alex sandra sandy sasha sacha alessandra alejandra aleksandra oleksandra ola|alfred alf alfie fred freddy alfredo|alice ali alicia alisa|alison ali
amelia amy millie|andrew andy drew andreas andre andrea andrei andrey andrzej ondrej anders andres andrej andriy|angela angie angelica|ann annie nan nancy|anna annie ania anya anka anouk annushka
anthony tony anton antonio antoine antonin antoni toni anto tonio|antonia toni tonia antonina tonya|archibald archie|arnold arnie|arthur art artie arturo artur
augustin gus gustl augusto|augustus gus|barbara barb babs basia bara|bartholomew bart bartek bartosz bartolomeo|beatrice bea trixie beatriz beatrix|benedict ben benny benedikt benedetto
beverley beverly bev|benjamin ben benny benji beni benjamim|bernard bernie bernd bernardo bernhard nardo|bernadette bernie detta|bertha bertie|bradley brad|bridget biddy bridie brigid
caroline carrie caro carolina karolina carol line|catherine cathy kate katie kathy kitty cat katherine kathryn kathleen katrina catalina katharina katarzyna kasia ekaterina yekaterina katya katerina caterina catarina cathrine trina kaethe kathe kati katja
cecilia cissy cecile celia|charles charlie chuck chas carlos carlo karl carl karel charly karol carles|charlotte lottie charlie lotte carlotta lola|christian chris christiaan kristian cristian|christine chris chrissie tina christina kristina cristina kirsten krystyna kirsty stina
christopher chris kit topher christophe cristobal cristoforo kristof krzysztof christoph kris christoffer|clara claire chiara|clement clem|clifford cliff|conrad kurt konrad|conception concha conchita concepcion|consuelo chelo
cornelius kees cor neil cornelis|cyril kirill|daniel dan danny daniele danilo danila dani danny|daniela dani danielle|david dave davy davide dawid dai davi|deborah deb debbie debra|denis dennis denys|dennis den denny|diana di diane|dolores lola lolita|dominic dom nick domenico domingo dominique mimmo dominik
donald don donnie|dorothy dot dottie dolly dora dorothea dorota|douglas doug|duncan dunc|edith edie|edmund ed eddie ned ted|edward ed eddie ned ted teddy eduardo edouard eduard edoardo edvard edu dudu lalo|edwin ed eddie ned
eleanor ellie nell nora nellie lena eleonora leonor|elizabeth liz lizzie beth betty betsy eliza bess elsie lisa elisabeth elisabetta isabel isabella isabelle elspeth libby elisa elizaveta lise liesl liza lizbeth elzbieta ela erzsebet alzbeta betka babette sissi lilibet bettina elsa ilse liesbeth
ellen nell nellie elena helen|emilie emily emilia millie|emmanuel manu manny manuel emanuele manolo manel emanuel|emma em emmy|ernest ernie ernesto ernst|eric rick erik|esther essie hettie ester|eugene gene eugenio evgeny yevgeny evgeniy yevhen zhenya eugen eugeniusz|eve eva evie ewa
ferdinand fernando ferdi nando hernando|florence flo flora florrie|frances fran fanny francesca francisca frankie franziska franzi|francis frank fran francisco francesco francois franz paco pancho curro quico kiko pepino frantisek ferenc franciszek chico ciccio franta xico frans cesc
franklin frank|frederick fred freddie fritz federico frederic friedrich fredrik fryderyk rico frederik frits|gabriel gabe gabi gabriele gabor|gabriella gabby gabi gabriele ella|gareth gary gaz|genevieve ginette gen viva|geoffrey geoff jeff jeffrey godfrey gottfried
george georges jorge giorgio georg yorgos giorgos yuri yury georgi juri jiri jurgen joerg jorg goran gyorgy jerzy iouri georgios heorhii yiorgos georgy egor|gerald gerry jerry geraldo gerold gerhard gerd|gerard gerry gerardo gerhard gerd gerrit|gertrude gert trudy gertie trude
gilbert gil bert|giovanna gianna joanna vanna|gladys glad|gregory greg gregor gregorio grzegorz grisha grigori gregoire grigory hryhorii|gerardine dina|guillermo memo willy|gustav gus gustavo gustave|gwendolyn gwen gwenda|gwenaelle gwen gwenola|gwenael gwen
hannah hanna anna hana|harold harry hal harald|harriet hattie harriett|hedwig hedi jadwiga|helen nell nellie lena elena helena ellie olena yelena alyona ilona lenka ilone eleni lenochka helene|henry harry hal hank henri enrico enrique heinrich hendrik henrik heinz hein henk jindrich heiner kike quique heiko henryk rik
herbert herb bert|hermann armando herman|hubert hugh bert hubertus uberto|hugh hugo ugo hughie|humphrey humph|ian iain|ignatius nacho ignacio ignazio inaki ignacy|irene rena irina ira iryna|isaac ike izaak|isabel bel bella izzy isabelle isabella belle isa izabela|isidore izzy
ivan vanya ioan ivo vania|jacob jake jakob giacomo diego iago jakub jacobo jaap coby kuba yakov koos|jacqueline jackie jacqui|james jim jimmy jamie jaime jacques giacomo santiago tiago diego seamus hamish jem iago|jane janet jenny janie jana giovanna|janet jan jenny|jasper kaspar gaspard caspar
jean jeannie jeanette|jeanne joan joanna jeannette|jennifer jen jenny jenna jennie|jeremy jerry jem jeremias jeremiah|jerome jerry geronimo girolamo hieronymus|jessica jess jessie|joachim achim jochen joaquin gioacchino jo quim ximo chim|joan joanie jo joanna|joanna jo joan asia johanna jana ioana giovanna joana yoanna|joel joe|josephine jo josie fifi josefa giuseppina pepa pina josefina josee
john johnny jack jock jean juan giovanni johann johannes hans jan ivan joao sean jon ian evan gianni juancho ioannis yannis giannis jani janos honza jens hannes juanito ivo nanni jasiek yiannis vanya ioan hansi
jonathan jon jonny nathan jonatan|joseph joe joey jose giuseppe josef jozef yosef yusuf youssef osip sepp jos beppe pepe pino peppe bepi ze zeca josip joop pepito jef jupp pepo|joshua josh josue|juan juanito juancho|judith judy jude jutta|julia julie yulia yuliya giulia juliya julita jule juliet julja iuliia yuliia giulietta
julian jules julien giuliano juliano|julius jules julio giulio yuli gyula|justin justus giustino|karen karin kaz|kenneth ken kenny|kimberley kim|konstantin kostya costas kostas constantin costa konstantinos costantino kosta dinos|lambert bert|laura laurie lori laure lora
laurence larry lawrence laurie lorenzo laurent lars lorenz loren lourenco laurens laszlo lovro wawrzyniec lauri lasse enzo|leonard len lenny leo leonardo leonhard|leopold leo poldi leopoldo|lewis lew lou louis|leslie les|lillian lily lil lilian|linda lindy lyn|louis lou lewis luis luigi ludwig lewis gigi luiz louie lajos ludovic ludwik ludek lojza gino
louise lou lulu luisa lois luise|lucas luke luca lukas lucien lukasz lukács luc|lucy lucia lucie lucinda luz lu|ludmila lyuda lida mila lyudmila liudmyla|magdalena magda lena madeleine maddalena madeline maddie leni|malcolm mal|manuela manu|marcus mark marco marc markus marcos marek marcin marquinhos|marianne mary maryanne
margaret maggie peggy meg margie greta rita madge marge margarita marguerite margherita margarete grete peg daisy gosia malgorzata margit margot gretchen marjorie gretel margareta mairead megan marketa|maria mary marie mia masha maruja marika mariya mariia marija ria maryam mitzi maire moira maja marita mariquita
marion mary|martha marta mattie patty|martin marty martino martijn marcin marton maarten tintin|mary molly polly may mamie minnie mae marie maria moll|mathilda tilly mattie matilda maud tilda|matthew matt matty matteo matthieu matthias mateo mateusz matej matias mathias matvei matthijs mats mathieu thijs hias|maurice mo maurizio mauricio moritz moe maurits
maximilian max massimiliano maxi|maxim max maksim massimo maxime|melanie mel|melissa mel lissa|mercedes merche|michael mike mick mickey micky mikey michel miguel michele mikhail misha michal mihail mikael mikko miguelito mihai mischa mykhailo micha michiel mihaly michail misa mitch
michelle shelly michele michaela|mildred millie|miriam mimi mirjam|miroslav mirek mirko|mohammed mohamed muhammad mohammad mehmet mohamad muhammed mamadou mo muhamed mouhamed|monica mona monika|nadezhda nadia nadya|nancy nan|natalia natasha natalie nathalie natalya nataliya tasha natascha|nathaniel nat nate nathan
nicholas nick nicky nico nikolai nicolas nicola niccolo nikolaus klaus nikos nicolau nils niels nikolay mikolaj mykola nikita claus kolya niklas miklos nikolaos miki nikolaj colin|nicole nicky nico nicola|nicoletta nico nicola|norman norm|olga olya olha|oliver ollie olivier oliviero|olivia liv livvy|oscar ossie oskar
pamela pam|patricia pat patty tricia trish trisha paty|patrick pat paddy patricio patrizio padraig patryk rick|paul paulie pablo paolo pavel paulo pauli pol pawel pal pavlo pavlos paulus|paula pauline polly paola pavla|pauline paula polly|penelope penny|peter pete piotr pierre pedro pietro petr pyotr piet petros per pekka peder pjotr petar petro pieter perico petya pit piero peer pierrot
philip phil pip felipe filippo philippe filip felip philipp filippos filipe|rachel rae raquel rachele|ralph rafe raoul raul|ramon moncho raymond|raymond ray raimund raimondo|rebecca becky becca rebekah beck rifka|reginald reg reggie rex|renee renata|richard rick dick rich richie ricky ricardo riccardo ryszard richy ricard
robert bob rob bobby robbie roberto bert robin rupert ruprecht robi roby|roberta bobbie robbie|roderick rod rory rodrigo|rodney rod|roger rodge ruggero rogelio rudiger hodge|roland rolly orlando rolando|ronald ron ronnie ronaldo|rosalind roz ros rosie|rosario charo rosie|rose rosie rosa rosemary|rosemary rose romy rosie rosamaria
rudolf rudy rolf rudi rodolfo rodolphe|russell russ rusty|samantha sam sammy|samuel sam sammy samuele sami|sarah sally sadie sara|sebastian seb bastian basti bastien sebastien sebastiao sebastiano|sergei sergio serge serhiy serhii sergey seryozha sergi|sharon shaz|sidney sid|simon simone semyon szymon simao|sofia sonia sophie sonja zofia zosia sofie sofya sophia
stanislav stan stas stanislaw slava stanislas staszek|stanley stan|stefania stefanie steffi stephanie|stephanie steph stefanie steffi stefania estefania|stephen steve stevie steven stefan etienne esteban stefano stepan estevan istvan stefanos szczepan pista stephan stepan estevao steffen stijn|stuart stu|susan sue susie suzy susanna suzanne susanne sanna zuzana zsuzsanna zuzanna susana suse sanne
svetlana sveta|sylvester sly silvestre|sylvia sylvie silvia silvie|tamara toma mara|tatiana tanya tania tetiana tatyana tatjana|terence terry|teresa terry tess tessa theresa therese terezie resi tere teresita|theodore ted teddy theo fyodor teodoro theodor fedor fedir teodor|thomas tom tommy tomas tommaso tomasz tomek toma maas
timothy tim timmy timo timoteo timofey|tobias toby tobi|ulrich uli ulli utz ulrik udo|ulrike uli ulli rike|umberto humberto berto|valentina valya tina vale|valeria lera valerie|veronica ronnie vera veronika vero|victor vic viktor vittorio|victoria vicky vicki tori vittoria viktoria vika
vincent vince vinnie vicente vincenzo enzo vincentius cente vinzenz chente|viola vi|violet vi viola|virginia ginny ginger ginette|vladimir volodya vova volodymyr wladimir vladi wlodzimierz vlad|walter wally walt wat gualtiero valter|wilfred wilf fred|wilhelmina mina minnie willa wilma helma|winifred winnie freda
william bill billy will willy liam wim willem guillaume guillermo guglielmo wilhelm guilherme vilem bil gui willi wiliam|yves ivo yvo|yvonne vonnie ivonne|zachary zach zack zak|zoltan zoli
youssef yousef yusuf joseph youssuf yousuf yosef|ahmed ahmad ahmet|ali aly|hussein hussain huseyin hossein houcine husain|hassan hasan hacene|fatima fatma fatoumata fatemeh fatimah|khadija hatice khadijah|ibrahim abraham brahim ebrahim|omar umar omer oumar|said saeed sayed|abdullah abdallah abdoulaye|aisha aicha ayesha aysha ayse|mustafa mostafa moustapha mustapha|mahmoud mahmud|suleiman soliman sulayman suleyman souleymane|khalid khaled|karim kareem|jamal gamal djamel|rashid rachid rasheed|zainab zeynep zeinab zaynab
jean-francois jf jeff|jean-pierre jp|jean-claude jc|jean-marc jm|jean-luc jl|marie-claire mc|jean-baptiste jb titi|pierre-yves py|hans-peter hp hape|karl-heinz kalle kh|hans-jurgen hajo hj|jose-maria chema txema|jose-manuel chema|maria-teresa maite mayte|maria-jose pepa|maria-isabel maribel|juan-jose juanjo|juan-carlos juanca|jose-luis pepelu|luis-miguel luismi|miguel-angel|jesus chus suso chucho|guadalupe lupe|rafael rafa raphael rafal raffaele|remedios reme|dolores lola|enriqueta queta|antonella nella|domenica mimma|luigia gina|raffaella lella|salvatore toto turi salvador|gaetano tano|giacomo mino|maurizia icia|geraldine gege|frederique fred|stephane steph|benoit ben benedict|sebastienne|veronique vero|dominique dom domi|florian flo|thibault thibaud tibo thibaut|gregoire greg|corentin coco|mathilde mat|aurelie lili|emmanuelle manu manue|zbigniew zbyszek|wojciech wojtek|malgorzata gosia|tadeusz tadek|slawomir slawek|jaroslav jarek jaroslaw|bogdan bohdan|vaclav vasek wenzel|bozena|bohumil|vasily vasya vasyl wassily basil vasileios|dmitri dima dmytro dmitry mitya dimitri dimitris dimitrios|anastasia nastya stacy anastasiya|galina galya halyna|oksana ksenia ksyusha|ksenia xenia|lyubov luba liubov|yaroslav slava|vyacheslav slava viacheslav|rostislav slava|boris borya borys|gennady gena hennadii|arkady|timur|ilya ilia illia elias elijah|elias eli ilias elie|nikita
`
const GROUPS = new Map<string, Set<number>>()
for (const [n, line] of LINES.split(/[|\n]/).entries())
  for (const word of line.trim().split(' ')) {
    if (!word) continue
    const groups = GROUPS.get(word)
    if (groups) groups.add(n)
    else GROUPS.set(word, new Set([n]))
  }

/** Whether a folded word is a given name that many have. */
export const isGivenName = (word: string): boolean => GROUPS.has(word) || namesOf(word).length > 0

/** Whether two folded given names can be one name: "bill" and "william", "xana" and "alexandra". */
export function isNickname(a: string, b: string): boolean {
  if (inOneLine(a, b)) return true
  const [mine, theirs] = [namesOf(a), namesOf(b)]
  return (
    mine.some((name) => name === b || inOneLine(name, b) || theirs.includes(name)) ||
    theirs.some((name) => inOneLine(name, a) || name === a)
  )
}

function inOneLine(a: string, b: string): boolean {
  const [mine, theirs] = [GROUPS.get(a), GROUPS.get(b)]
  if (!mine || !theirs) return false
  for (const group of mine) if (theirs.has(group)) return true
  return false
}
