/**
 * Given names a person met at an interview may bear, so that names typed without capitals are seen.
 * Folded (no accents, lower case). The list only adds weight; unknown names are found by their place.
 */

/** Hardly ever anything but a given name (or a surname that serves as one). */
export const givenNames: ReadonlySet<string> = new Set(
  `
aadhya aafke aagje aaliyah aaradhya aarav aaron aart aarti abbi abby abdul abdulla abdullah abe abebe abeer abel abena
abhay abhijeet abhijit abhilash abhinav abhishek abida abigail abimbola abiodun abiola abla abosede abrar abril
achieng achim achyut ada adaeze adalbert adam adama addie adebayo adedayo adeel adela adele adelheid adeline adeola
adesuwa adetola adham adhira adil aditi aditya adjie adjoa adnan adolfo adriaan adrian adriana adriano adrien aduke
advait adwoa afia afreen afshan afzal agata agathe aggie agnes agneta agnieszka agung agus agustin ahaan ahmad ahmed
ahto aicha aida aidan aiden aileen ailsa aimee aino ainsley aisha aishwarya aisling ajay ajit akanksha akash akbar
akemi akhil akhila akhilesh akihiro akiko akio akira akosua akram akshara akshat akshay akshita alaa alain alaina alan
alana alasdair alastair alayna alba albert alberto albrecht aleah alec aled aleid alejandra alejandro alejo aleksandar
aleksander aleksandra aleksei aleksy alemu alena alessandra alessandro alessia alessio alex alexa alexander alexandra
alexandre alexandru alexei alexia alexis aleyna alf alfie alfons alfonso alfred alfredo algernon ali alice alicia
alicja alida alie alin alina aline alisha alison alistair alivia alix aliya allan allegra allie allison almaz alois
alok alondra alonso aloysius alperen altaf alvaro alwin alyona alyson alyssa ama amadou amael amahle amaka amal amalie
aman amanda amandeep amandine amani amara amari amarjit amarnath amaya ambika ambra ambrogio amel amelia amelie ames
amina aminata amir amira amish amit amita amitabh amiya amjad amma ammar amol amos amparo amrita amrut amy an-nhien
ana ana-maria anabel anabelle anael anagha anahera anais analia anamika anand anant ananth ananya anas anastasia
anastasios anastazja anasuya anatoly anca anda anders andi andie andjela andra andrea andreas andree andreea andrei
andres andreu andrew andrzej andy aneesa aneta anett anfisa angad ange angela angeles angelica angelika angeliki
angelina angeline angelo angharad anh anibal anika aniket anil anirban anirudh anis anisa anisha anita anja anjali
anjana anju anjum anke ankit ankita ankur anmol ann anna anna-maria annabel annabelle annabeth annalena anne
anne-claire anne-laure anne-lise anne-marie anne-sophie annegret anneke annelien annelies anneliese anneloes annelore
annelot annemarie annemiek annemieke annerose annet annette anni annie anniek annika anoop anouck anouk ansel anselm
anselmo ansgar anshul anshuman ansley antara anthea anthony antje antoine anton antonella antonia antonin antonina
antonio antti anuj anuja anup anupam anupama anuradha anurag anushka anwar anya aoibheann aoibhinn aoife aparna
apolline apolonia apoorva apostolos aqib aqsa arabella araceli arantxa arash aravind archana archie ard arda areej
areum ari ariadna ariana ariane arianna arie arief ariel ariella arif arina arindam aristea arjan arjun arkadiusz
arkady arlene arlette arlie arlo arman armand armando armelle armin arnau arnaud arndt arne arno arnold arnulf aroha
aron arpit arpita arseny arshad artem arthur arti arttu artur arturo artyom arun aruna arundhati arvid arvind arwed
arwel arwen arya aryan asad asami asavari aseem asha asher ashfaq ashish ashlyn ashok ashton ashwin ashwini asier asif
asim asli asma asmaa asmita assia astrid asuncion atakan athanasios atharva athina atif atsushi atul aubin aubree aude
audra audrey augie auguste augustin augusto aukje aurelia aurelie aurelio austyn avah avani avantika aveline avery avi
avinash avril awhina axel axelle aya ayaan ayaka ayako ayan ayanda ayca aydin ayele ayelet ayesha aylin aymen aynur
ayo ayodele ayoub ayse aysel ayten ayu ayub ayumi ayumu ayush ayushi azeem azhar aziz aziza babajide babar babatunde
babette babita babs badr badri bagus bairbre balaji balakrishna balaram balazs balthasar balu bambang bamidele bao
baptiste baran barbara barbora baris barkha barnabe barnaby barnes barney barry bart bartek bartholomew bartlomiej
bartosz baruch bas basant bashar basheer basma bassem basti bastian bastien batya bauke baukje bayan bayani baylee baz
bazza beata beate beathan beatrice beatrix beatriz becca becky behrouz bela belen belgin belinda bella ben benedetta
benedict benedikt benedikta bengt benigno benita benj benjamin benji bennett bennie benno benny benoit benoite bente
bereket berend berenice berit berkay bern bernadeta bernadette bernard bernarda bernardo bernd bernhard bernice bernie
bert berta bertha berthold bertie bertille bertine bertram bertrand bertus beryl beth bethan bethanne bethany beto
betsey betsie betsy bettina betty bev beverley beverly bhagya bharat bhargav bhaskar bhaskaran bhavesh bhavin bhavna
bhavya bhumi bhushan bhuvan bhuvana biagio bianca bich bijoy bilal billie bilqis bilquis bindi bindu binh bipin birger
birgit birgitta birte birthe bjorn blaine blaise blakely blanca blandine blas blathnaid blazej blodwen blythe boaz bob
bobbi bobbie bobby bodo bogdan bogdana bogumila boguslaw boitumelo bojan bojana bomi bongani bonnie bora boris borja
borje bosko boualem bouchra boudewijn boyd bozena bozidar brad braden bradley braelyn brahim bram branden brandi
brandon branimir branislav branka branko brayden breanna breanne brechtje brenda brendan brendon brent bret brett
brian briana brianna brice brid bridget brielle brigid brigitte brijesh brinley briony briseida britney britt britta
brittany brodie bron bronagh bronislaw bronwen bronwyn brooke-lynn bror bruce bruna bruno bryan bryce bryn brynn
bryony bryson budi buhle bukola bulent bunmi burak burcu burkhard burt bushra busisiwe busra byron byung caden cahya
caitlin calder caleb calin calista callan callum calum calvin cameron camila camilla camille camryn canan candace
candela candelaria candice cansu cara carey caridad carina carissa carl carl-johan carla carlene carles carlijn carlo
carlos carlota carlotta carly carmel carmela carmella carmelo carmen carmine caro carola carole carolien carolin
carolina caroline carolyn carrie carsten cary carys casey caspar casper cass cassandra cassandre cassie catalin
catalina catarina caterina cath cathal catherine cathie cathy catriona cayetana caylee cecile cecilia cecylia ced
cedric celeste celestin celia celine cem cengiz ceren cerys cesar cesare ceyda cezary chafik chaim chaima chaitanya
chaitra chaman chandan chandni chandra chang changmin chantal chao charalampos charl charlee charlene charles charley
charlie charline charlize charlotte charu charulata chas chau chava chaya chayo chebet chege chelsey chen cheng
cheng-han chenxi cher cherono cheryl chet chetan chetana chhavi chiamaka chiara chibuzo chidi chidiebere chidinma chie
chiharu chijioke chika chima chimamanda chinedu chinmay chinonso chinwe chioma chipo chirag chitra chizoba chloe choi
chris chrissie christa christel christelle christiane christina christine christl christoph christophe christopher
christos christy chrysa chuck chukwudi chukwuemeka chul chun chus chuy cian ciara ciaran cillian cindi cindy cinzia
ciprian ciro claas claire clara clare clarence clarissa clarisse clarke claud claude claudette claudia claudie claudio
claudiu claus cledwyn clelia clemence clemens clemente clementina clementine cleo clifford clint clive clodagh cloe
clotilde codi cody coen coinneach colby colette colin coline colleen collette colm colman conall concha conchi
conchita connie connor conny conor conrad constance constantin constanze consuelo cora coralie corazon corbin cordelia
cordula coreen corentin corentine corina corinna corinne cormac cornel cornelia cornelis cornelius corrie corrine
cosima cosimo coskun cosmin costel costin courtney craig cressida cris crisanto crispin cristi cristian cristiano
cristina cristobal cuauhtemoc cuong curtis cuthbert cy cyndi cynthia cyprien cyriaque cyril cyrille cyrus czeslaw daan
dacian daehyun daf daff dafydd dagmar daiki daisuke daithi daksh dalia dalila damaris damian damien damilola damini
damo damon dan-andrei dana dandan dani danica daniel daniela daniele danielle daniil danijela danika danila danilo
daniyal danni danno danny danuta daphne dapo dara darby darcey darcy daria dario darius dariusz darko darla darlene
darnell darragh darrel darrell darren darryl darshan darshana darya daryl daryn dashawn dave davey david davide davo
davonte davor davy dawid dawit dayana dayanand dayna dayo dazza deaglan deandre deano deb debashish debasis debbie
debora deborah debra debs declan dee deedee deena deepa deepak deepika deepti deirdre deja dejan delbert delfina delia
delilah della delma delphine delroy demarcus demet demetrius demi deming dena denis denise denisse deniz dennis denny
denys denzil deonte derek derick dermot dervla derya desanka deshawn desi desirae desiree desmond despina detlef
detlev devansh devanshi devendra devesh devika devin devonte devraj devyani dewi dez dhananjay dhanush dhanya
dharmendra dheeraj dhiraj dhriti dhruv dhruva dian diana diane dianne diarmuid didem didier diederik diego diem dieter
dieter-heinz diether dietlinde dietmar dietrich dieu dieuwertje dieuwke diggory diksha dilan dilara diletta dilip
dillon dilshad dilwyn dilys dima dimitra dimitri dimitrios dina dinah dinanath dineke dineo dinesh dinh dino dion dirk
dirk-jan dirkje disha divina divya diyar djamel djamila dmitri dmitry dmytro dohyun doina dolores dolph domagoj
domenico domhnall domingo dominic dominik dominika dominique dommie don donal donald donatella donghyun donna donncha
donnie donny donovan doortje dora doreen dorian dorin doris dorit dorle dorota dorothea dorothee dorothy dorottya
dorte dottie doug dougal dougie douglas dounia doutzen dov dragan dragana dragica dragos drazen dries drishti driss
dror drusilla duane duc dudley duffy dumitru dunc duncan dunja dunstan dunya duong durga durk dusan dushyant dusica
dustin duygu dwayne dwi dwight dylan eabha eamon eamonn earle earlene ebba ebel ebele ebenezer eberhard eberhardt ebru
ebuka ece ecem eckart eckhard eda eddie edelgard edgar edgard edgardo edie edith edmond edmund edna edoardo eduard
eduardo edurne edward edwin edwina edyta eefje eelco eelke eero eesha eeva efe efemena effie efrain efren efua egon
egor ehrenfried ehsan eifion eija eiji eileen eilidh eilish eimear einar eino eirini eirlys eitan eithne ejaz ejiro
eka ekaterina ekow ekrem ekta elad eladio elaina elaine elango elbert elcin elea eleanor elefteria elena eleni
eleonora eleonore elettra elfi elfriede eli eliana eliane elias eliezer elif elijah elin elina eline eliot elisa
elisabeth elisabetha elisabetta elise elisha elissa eliza elizabeth elizaveta elke ella ella-mae ellen ellery elli
ellie ellinor elliot elliott elly elmer elodie eloi eloisa eloise els elsa elsbeth elsie elske elspeth elton eluned
elvira elvire elwood elzbieta emanuela emanuele emeka emel emelie emeline emeric emiel emiko emil emile emilia
emiliano emilie emilien emilio emily emina emine emlyn emma emmanuel emmanuella emmanuelle emmett emmie emmy emre
emrys ena encarna encarnacion enda endah ender eneko engel engin enid eniola enitan enoch enora enric enrico enrique
enzo eoghan eoin ephraim eray ercan erdem eren ergun erhard eric erica erich ericka erik erika erin erkan erkki erland
ern erna ernest ernestine ernesto ernie ernst ernst-august erol errol ersin ertan erwan erwin esha esi esin eskil esko
esme esmee esosa esperanza esra esteban estefania estela estelle esther esti etain ethan ethel etienne etsuko etta
ettie ettore eudes eugen eugene eugenia eugenie eugenio eulalia eunice eunji eunjung eusebio eustace eva eva-lena
eva-maria evan evander evangelia evangeline evangelos evaristo evelien evelin eveline evelyn evelyne everly evert
evert-jan evgenia evgeny evie ewa ewald ewan ewelina ewen ewoud ewout eylem eyob ezekiel ezgi fa'afetai fabian fabiana
fabien fabienne fabio fabiola fabrice fabrizia fabrizio fadekemi fadi fadila fahad faheem faisal faiz faiza faizal
faizan fajar falguni falk falko famke fanny farah faraja faraz fares farhan farheen farid farida faris farouk faruk
farzad fathima fatih fatima fatimah fatma fatou fatoumata faustine faustino fausto faye fearghas fearne federica
federico fedor fei feike felicia feliciano felicitas feliks felipe felix femi femke fenella feng fenna fenne ferdi
ferdie ferdinand ferdinando ferenc fergal fergie fergus ferhat feride fermin fernand fernanda fernando fetu feyi feyza
ffion ffyona fiachra fiamma fidel fieke fiete fikirte fikret filip filipo filipp finbar finlay finn finnegan finola
fintan fiona fionn fionnlagh fionnuala fiorella firas firoz fitri fitz fiza flaminia flavia flavie flavien flavio
fleur florencia florentina florentine flori florian floriane florin florine floris florrie flossie floyd flynn fokke
folake folarin folasade fortunato fotini fouad fouzia fran franca francesc francesca francesco francie francine
francis francisco franciszek franck franco francois francoise franka frannie frans franz franziska fraser frauke
frazer fred freda freddie freddy frederic frederick frederiek frederik frederike fredi fredrik freek freya frida
frieda friedel friedemann frieder friederike friedhelm friedl friedrich frithjof frits fritz fritzi froukje fuat
fulvio fumiko fumio funda funke funmi furkan furqan gabe gabi gabin gabor gabriel gabriela gabriele gabriella
gabrielle gael gaelle gaetan gaetano gagan gaia gail galen galih galina gamze ganapathy ganesh garet gareth garfield
gargi garrett garry garth gary gaspard gatien gaurav gautam gauthier gautier gav gavin gayatri gayla gayle gaynor gaz
gazza gbenga gebhard gede geert geert-jan geertje geeta geetanjali geetha geke gelu gemma genaro genet gennady gennaro
genny genowefa geoff geoffrey geoffroy geordie georg george georges georgette georgia-maria georgiana georgie georgina
georgios georgy gerald geraldine gerard gerardo gerben gerd gerda gerdien gereon gergely gerhard gerhild geri gerlinde
gerlof germain germaine gernot gero gerold gerri gerrie gerrit gert gertie gertraud gertrud gertrude gervais gesa
gesche gesine gethin ghada ghania ghassan ghazala gheorghe ghislain ghislaine ghulam giacomo giada gianfranco giang
gianluca gianluigi gianmarco gianna gianni giannis gianpaolo gib gideon giesela gigi gijs gijsbert gilad gilbert
gilberte gilberto gilda gildas giles gill gilles gillian gilly gina gines ginevra ginnie ginny gino gioele gioia
giordano giorgia giorgio giovanna giovanni giridhar girija girish girma gisbert gisela gisele giselle gita gitta
giuditta giulia giuliana giuliano giulietta giulio giuseppe giuseppina gizem gladys gleb glenda glenn glenna glenys
gloria glyn glynis gobnait godfrey gokhan gokul golnaz gonca gontran gonul gonzalo gopal gopalakrishnan gopi goran
goranka gordana gordie gordon goro gosta gottfried gotthard gottlieb goulven gouri govert govind govinda gracie
graciela grady graeme graham grainne grazia graziella grazyna greer greetje greg gregg gregoire gregor gregorio
gregory greig greta gretchen grete gretel greyson griet griff grigory grzegorz grzesiek guadalupe guang gudrun
guglielmo gugu guido guilhem guilherme guillaume guillermina guillermo gulay gulcan gulsen gulshan gulzar gundula
gunilla gunjan gunnar gunter gunther guntram gurdeep gurjot gurmeet gurpreet gus gustaf gustav gustavo gustl guus
guusje guven gwen gwenael gwenaelle gwenda gwendoline gwendolyn gwenn gwilym gwyn gwyneth gyu habib habiba hadar
hadassah hadi hadiya hadley hadrien haeun hafsa hagen hai hai-yen haile hailee hailey haitham hajo hakan hakima hakki
hal hala haleigh haley halima halina hallie haluk hamid hamish hampus hamza hana hana-rose hanako hanan hanane handan
hande haneen haneul hanh hani hank hanka hanna hannah hanne hanneke hannele hannelore hannes hannie hanno hannu hans
hans-georg hans-jurgen hans-peter hansa hansi haoran harald hardik hari haridas hariharan harini haris harish harjit
harleen harman harmen harmke harold haroon harpal harpreet harri harriet harriett harrison harro harry harsha harshad
harshal harshil harshini harshita harsimran hartmut hartwig haru haruka haruki haruko harun harv harvey hasan hasina
hasnain hasret hassan hassiba hatem hatice hattie havva hayato hayden haylee hayley hayoung hazal heather hebe hec
hector hedda hedi hedley hedvig hedwig heejin hefin heidemarie heidi heidrun heike heikki heiko heimo hein heiner
heinke heinrich heinz heinz-peter heleen helen helena helene helga helge heli hella helmar helmut helmuth heloise hema
hemal hemang hemangi hemant hemendra hemi hendra hendrik hendrikje hendrikus heng henk henk-jan henna henner hennes
hennie henning henny henri henriette henrik henrike henrique henryk herbert herbie heribert heriberto herma herman
hermann hermien hermine hermione hernan herschel herta hertha herve hessel hettie hetty hiba hicham hidde hideaki
hideki hideo hien hieu hila hilario hilda hilde hildegard hilkka hilma hilmar hiltrud himani himanshu hina hinata hine
hinemoa hinke hipolito hippolyte hiral hiram hiren hiro hiroko hiromi hiroshi hiroyuki hisashi hisham hitesh hitomi
hjalmar hoa hoai hoang hobie hohepa hojin holger holley hollie hollis hong honore honorine horace horacio horatio
horatiu horia horomona horst hortense hortensia houda houria howard howell howie hridya hrvoje hua huan huang hubert
hubertus hubie huey hugh hugo hugues hui hui-min huia huib hulya huma humaira humberto huong husam huseyin hussam
hussein huub huw huxley huy huyen hwa hyejin hyejung hyun hyunjin hyunwoo hywel iain ian iarlaith ibrahim ibrar
ibtisam ibukun ichiro ida ido idowu idris idriss ieke ifan ifeanyi ifeoma ifeyinwa iffat ifra ige iggy ignacia ignacio
ignaz ignazio igor ihaia ihsan ihuoma iida ijaz ikechukwu ikenna iker ikjun ikram ila ilaria ildiko ileana ilham ilhan
ilie ilija ilinca ilja ilkay ilker ilkka ilona ilse ilya ilyas ilyes imad imani imanol imelda imene imke immo immy
imogen imran imtiaz ina inayat inbal indah indira indrajit indrani indu ines inessa inez inga inge ingeborg ingela
ingelore ingemar inger ingmar ingo ingrid inho inigo inka inmaculada inna innes innokenty insa inseok intan ioan ioana
ioane ioanna ioannis iolo ionel ionut iqbal iqra ira iram irek irem irena irene ireneusz irfan irina irma irmgard
irmtraud iro irshad irv irwan iryna isa isaac isabel isabella isabelle isadora isagani isaiah isak isaline isaure isha
ishaan ishan ishbel ishita ishwar isidro iskander isla ismael ismail ismet isobel isolde istvan itai itamar itumeleng
itzel iulia iulian ivan ivana ivanka ivano ivar ivette ivica ivo ivona ivonne ivor iwan iwona iyad izaak izabela
izabella izumi izzie izzy jaakko jaap jaap-jan jabari jacco jacek jacinta jacinthe jacinto jacki jackie jacklyn jacko
jackson jaclyn jacob jacobien jacobo jacopo jacqueline jacques jacqui jada jadranka jadwiga jaehyun jaemin jaewon
jagan jagannath jagdish jago jagoda jagruti jahnavi jaideep jaidev jaime jake jakob jakub jalal jalen jamal jameela
james jamie jamil jamila jamshed jana janaki janardhan jane janelle janet janette janey jang janhvi jani janice janie
janina janine janis janna janneke jannes jannetje jannie jannik jannis janos janosch jantine jantje janusz jared jarek
jari jarkko jarno jaro jaroslav jaroslaw jarrah jarrod jarvis jasleen jasmin jasmina jasna jason jaspreet jaswinder
jatin jatinder javed javi javier javiera javonte jawad jax jaxon jay-jay jaya jayant jayanti jayaram jayashree jaycee
jayde jayden jayesh jaylen jaylene jayme jaymin jayne jayshree jayson jaz jazmin jean-baptiste jean-claude
jean-francois jean-luc jean-marc jean-michel jean-noel jean-paul jean-pierre jean-rene jean-yves jeanette jeanie
jeanine jeanna jeanne jeannie jeannine jeannot jeb jeet jeetu jeevan jeff jeffrey jejomar jelani jelena jelka jella
jelle jelmer jeltje jem jemima jemma jen jenelle jenn jenna jenni jennie jennifer jenny jens jente jerald jere
jeremiah jeremie jeremy jeri jermaine jeroen jerome jerri jerrod jerry jesper jess jesse jessica jessie jesus jethro
jetske jett jette jhanvi jhun jia jian jiang jianguo jiayi jiayu jide jie jieun jigar jignesh jihoon jihye jildou jill
jillian jilly jim jimbo jimena jimin jimmie jimmy jin jina jinal jing jingyi jinho jinhua jinwoo jiro jisoo jisu jiten
jitendra jitesh jitske jiwon jiwoo jiyoung jo-ann joachim joan joana joanie joann joanna joanne joao joaquin joaquina
jobie jobst jocasta joceline jocelyn jocelyne jochen jock jodi jodie joe joel joelle joep joern joey johan johann
johanna johannes john johnnie johnny jojo joko jolanda jolande jolanta jolene jolien jolijn jon jonah jonas jonathan
jone joni jonno jonny jono jonte joohyun jools joona joop joos joost jooyoung jop jordi jordyn jorg jorge jorgen joris
jorn jorrit jose josef josefa josefina josefine joselito josep joseph josephine josette josh joshua josiah josiane
josie josip josipa josje joss jost josue jouke jouni jovan jovana jovelyn jovica joyanne joyce jozef juan juana
juanita juanjo juanma judd jude judicael judie judit judith judson judy jugal juha juhani juhi jukka julchen jule
julia julian juliana julianne julie julieanne julien julienne juliet julieta juliette julio julita julius juma jumana
jumoke jun jun-jun jun-seo junaid jungho junho junko junseo junya jupp jurgen jurgi jussi justin justina justine
justus justyna jutta juul jye jyothi jyoti jyotsna kaan kaarina kabelo kabir kace kacey kacey-anne kaci kacie kacper
kade kadeem kadek kadir kadriye kaea kaede kahu kahurangi kai-wen kaikobad kailash kainat kaisa kaitlin kaitlyn kaito
kaja kajal kal kalaiselvi kaleem kali kalle kalli kallie kalliope kalpana kalpesh kalyan kalyani kamakshi kamal kamala
kamalesh kamari kamau kamil kamila kamini kamran kamuran kanak kanako kanchan kang kangmin kanika kannan kaori kaoutar
kapil kara karabo karan kareem karel karen karim karima karin karina karishma kariuki karl karl-heinz karla karli
karlijn karly karol karolina karoline karsten karthik karthika karthikeyan kartik kartikeya kashif kashish kashvi
kasia kaspar kassandra kassidy kassie kat katalin katariina katarina katarzyna kate katelijn katell katelyn katelynn
katerina kateryna kath katharina katharine katherine kathi kathie kathleen kathrin kathryn kathryne kathy kati katica
katie katinka katja katlego katlyn katrin katrina katsumi katy katya kauri kaushal kaushik kavita kavitha kavya kaycee
kaye kayla kaylee kayleigh kayley kaylin kayode kaz kazim kazimierz kazuki kazuko kazuo kazuya keanu kedar keefe
keegan keely keertana keerthi kees kehinde keiko keira keisha keisuke keita keith kel kelechi kell kellan kelley kelli
kellie kelly kelsey kelsie kelv kelvin kemal kemi kempton ken kenan kendal kendra kendrick kene kenichi kenji kenna
kenneth kenney kenny kensuke kenta kenza kenzie kenzo kerem keren kerensa keri kerri kerrie kerrin kerry kerstin
ketaki ketan ketut kev kevin keyshawn keyur kezia keziah kgomotso khadidja khadija khaled khalid khalifa khalil khanh
khanh-linh khanyi khawar khaya khoa khurram khurshid khushbu khushi kiah kiara kidane kieran kiersten kiesha kieu kike
kiki kiley kilian kim kimberley kimberly kimbo kimiko kimmie kimmy kinga kingsley kipchoge kiprop kira kiran kiri
kirill kirit kirk kirra kirsi kirsten kirstie kirstin kirsty kirtan kirti kishore kitson kiyoshi kjell klaartje klaas
klaas-jan klara klaudia klaus klaus-dieter kobina koen koert kofi koichi koji kojo komal konrad konstantin konstantina
konstantinos konstanze koos kora koray korbinian kori kornelia kortney kostas kostya kosuke kourtney kowhai kresimir
krijn kris krischan krish krishna krishnan kristel kristen krister kristi kristian kristie kristijan kristin kristina
kristine kristof kristoffer kristy krunal krutika krystal krystian krystle krystyna krzysiek krzysztof ksenia kshama
kshitij kubra kuldeep kumar kumaran kumari kumiko kunal kunle kuno kurt kushagra kushal kwabena kwaku kwame kwasi
kwesi kyla kyle kyleigh kyler kylie kylie-anne kyoko kyra kyran kyriaki kyriakos kyung kyungho lachie lachlan laci
laetitia lahcen laila lainie lakeisha lakshmi lalit lalitha lalo lamar lambert lambertus lamia lamine lamont lan lana
laney lanre laquita lara larisa larissa larry lars lars-erik lashonda lasse laszlo lata latasha latif latifa latika
latisha latoya latrice laura laurance laure lauren laurence laurens laurent laurentiu laurenz laurette lauri laurie
laurin laurine lavanya laverne lavinia lawrence lawrie laxman laxmi layan layla layth lazaro leah leandre leandro
leann leanna leanne lebo leeann leela leen leena leendert leesa lefteris leif leighton leila leilani leire leisha
lejla lekha leland leman lemlem len lena lenchen leni lenie lenka lennart lennie lenny lenore leny leo leocadia
leofric leon leona leonard leonardo leonce leonhard leonid leonidas leonie leonor leonora leonore leontien leontine
leopold leora lerato leroy lesedi lesley leslie lestari lester leszek letha leticia letitia letizia lettice lettie lev
levent levi lewis lex lexi lexie leyla liam lian liane liang lianne liaqat liaquat liat libbie libby licia lida lidia
lidiya lieke lies liesbeth liesel lieselotte liesje lieuwe lieve ligaya lihong lihua liisa lijuan lila lilah lilia
lilian liliana lilibet lilja lilli lillian lilly lilou lina lind linda lindani lindiwe lindsay lindsey ling linh
linlin linnea linus lionel lior lisa lisandro lisanne lisbet lisbeth lise liselotte liset lisette lison lital litia
lito liu liv livia liviu livvy liz liza lizbeth lizzie lizzy ljiljana ljubica llewellyn lleyton llinos lloyd lluis
loane loc lochie lodewijk loeiza loes logan loi loic loick lois lokesh lola lolita long-wei lonneke lonnie lora
loraine loralee lorcan loredana lorella loren lorena lorene lorenz lorenza lorenzo loretta lori loriana lorie loris
lorna lorne lorraine lorrie losa lothar lotje lottchen lotte lottie lou-anne louane loubna louie louis louisa louise
lounes lourdes lous lovisa lowri luana luann luanne lubna luc luca lucas lucero lucette lucia lucian luciana luciano
lucie lucien lucienne lucila lucile lucille lucinda lucy lucyna ludger ludivine ludmila ludo ludovic ludovica ludwig
ludwik luella luigi luigina luis luisa luise luka lukas lukasz luke lula lulu luminita luna lungile luo lupe lupita
luther lutz luuk luz luzviminda lwazi lydia lydie lyle lyn lynda lyndsay lyndsey lynette lynn lynne lynnette lynsey
lyse lyubov lyudmila maaike maarit maarten maarten-jan maartje maayan mabel mabon macarena macca machteld maci macie
maciej maciek mackenzie mackie macy madalina madan maddalena maddie maddison maddox maddy madeleine madeline madelon
madelyn madhav madhavan madhavi madhu madhur madhuri madhurima mads mae mael maeline maelis maelle maelys maeva maeve
magali magda magdalena maggie magnus maha mahadev mahalakshmi mahana mahdi mahek mahendra maher mahesh mahima mahipal
mahir mahira mahmood mahmoud mahmut mai mai-anh maia maija maike mair maire mairead mairi maisie maisy maite maithili
maja majid makar makayla makena makenna mako makoto maksim maksym malachy malak malc malcolm malgorzata malgosia mali
malia malik malika malin malinda malini malka mallika mallory malo malory malte malti mamadou mami mamie mamta manaaki
manaia manal manami manan manas manasa manasi mand manda mandar mandeep mandie mandla mandy maneesh manel manfred
mangala mangesh manik manikandan manish manisha manjari manjiri manjit manju manjula manjunath manne manni manny manoj
manolis manolo manon manpreet mansi mansoor manuel manuela manvi maolra maqsood mara marama marat marc marceau marcel
marcela marcelin marcelina marcelino marcella marcelle marcello marcelo marci marcia marcie marcin marco marcos marcus
marcy mareike marek maren marg margaret margareta margarethe margarita margaux margherita margi margie margit margje
margo margot margreet margret margriet margrit marguerite margy maria maria-eleni maria-jose mariah mariam mariama
marian mariana mariangela marianne mariano maribel maricel maricela marie marie-anne marie-christine marie-claude
marie-eve marie-france marie-helene marie-jo marie-laure marie-paule mariechen marieke mariel marielle marietta marija
marijana marije marijke marijn marika mariko marilee marilena marilyn marilynn marinela marinella mario mariola marion
marios marisa marisela mariska marisol marissa marit marita marites marius mariusz marja marjan marjolaine marjolein
marjolijn marjorie marjory markku marko markus marla marleen marlena marlene marlies marlo marloes marlon marnix
marsali marsha marshall marta marten marthe marti martijn martin martina martine marty martyna marv marvin marwa
marwan mary maryam maryann marybeth maryellen maryjane maryla marylou maryna maryse marzia masahiro masaki masako
masami masao masaru masashi masha masood massimiliano massimo matan mateen matei matej mateo mateu mateusz mathew
mathias mathieu mathilde mathis mathurin matias matija matilda matilde mats matt mattea matteo mattes matthes matthew
matthias matthieu matthijs matti mattia mattias mattie matty matvey matylda matze maud maude maudie maura maureen
maurice mauricio maurie maurin maurits maurizio mauro maury mavis maxence maxie maxime maximilian maximiliane maximo
maxine maxwell maya mayank maybelle maysa mayu mayumi mayur mayuri maz mazen mazhar mbali mckayla mckenna mckenzie
meagan mederic medha meena meenakshi meenal meera meg megan meggie megha meghan meghana megumi mehdi mehmet mehmood
mehnaz mehreen mehtap mehul mei mei-hua mei-ling meifen meike meilin meiling meinhard meir mekdes melaine melanie
melba melchior melchor mele melek melih melina melinda melis melissa melita mell melle meltem melusine melva melvin
menachem mengyao menno merce mercedes mereana meredith meredyth merel mereoni merfyn meriem merijn merle merlijn meron
merryn merv merve meryem meryl metin mhairi mhari mia micaela micah micha michael michaela michal micheal michel
michela michele micheline michelle michiel michiko mick mickey mickie midori mieczyslaw mieke mienke miguel mihaela
mihai mihajlo mihi mihir mihnea mijin mikael mikayla mikey mikhail miki mikko mila milagros milan mildred milena
milica milind miljana millicent millie milly milo milorad milos milton milutin mimi mina minako minal mindy minerva
ming minh minh-anh minho minjae minji minjun minke minna minoru minseo minsu miquel mira miranda mircea mireia
mireille mirel mirela miriam mirjam mirjana mirko mirna miroslav miroslava miroslaw mirta mirte mirthe misaki misha
missy mitali mitch mitchell mitesh mithila mithun mitsuo mitzi miyuki mizuki mladen mo moana moataz mobolaji modupe
moe mohamad mohamed mohammad mohammed mohan mohcine mohd mohini mohit mohsin moin moira mokhtar moksha mollie molly
momoko mona monal moni monica monifa monika monique monisha montse montserrat monty moraa morag moran morena morgane
moriah moritz morris morten morvan morwenna moses moshe mouloud mouna mounia mounir mourad moustafa mousumi mpho
mridula mrinal mrunal muammer muath mubarak mubashir mudassar mudit muguette muhammad muhammed muireann mujahid mukesh
mukta mukul mukund mulu mumtaz muneeb mungo murali muralidharan murat murdo murdoch muriel murray murugan musa mushtaq
muskan mustafa mustaq mutaz muthoni mutua muzammil mwangi mwende my-linh myfanwy mykhailo mykola myles myra myriam
myrna myrthe myrto nabil nabila nachiket nada nadav nadeem nadege nadezhda nadia nadim nadine nadiya nadja nadjet
naeem nael nafisa naftali nagaraj nagesh nahla naim naima naina najat najib najla najma nakamura nala naledi naliaka
nalini nam naman namita namrata nanami nance nanci nancy nanda nandan nander nandini nandita nanette nanne nannie nans
naoise naoki naoko naomi naoufel narasimha narayan narendra naresh nargis naseem nasieku nasir nasreen nasrin nasser
nassim nastasja nastya natalee natalia natalie natalya natasa natascha natasha nate nath nathalie nathan nathanael
nathaniel natividad natsuki natsumi navdeep naveed naveen navin navneet navya nawal nawel nayeli nazan nazaret nazario
nazia nazli nazneen ndidi ndumiso ndunge neal nebojsa necati ned neddy nedim neelam neele neelima neeltje neema neeraj
neerja neeru neeta neetu neha nehal neil neirin nejma nektaria nele nell nellie nello nelly nelson nenad nenita nenna
nerea nerida nermin nerys nesrin nesrine nessa nesta nestor neta nettie nev nevaeh neven nevena nevil neville nevin
nga ngaire ngan nghia ngoc ngozi nguyen nguyet nhan nhi nhlanhla nhu nhung nia niall niamh nic nicanor nicholas nick
nicki nicko nicky nico nicola nicolae nicolai nicolas nicole nicoleta nicoletta nida nidhi niek niels nienke nige
nigel nigella nihal nihat niina nik nikau nikhil niki nikita nikki niklas niko nikodem nikola nikolai nikolas
nikoletta nikolina nikora nikos nilesh nilgun nilima nilofer nils nilufer nimesh nimet nimisha nina ninad ninette
ningning nino ninon nipun nir niranjan nirav nirmal nirmala nirupama nisha nishant nishi nishtha nita nitesh nithya
nitika nitin nitzan nivedita niyazi nizar njeri njoroge nkechi nkem nkosana nnamdi nneka noa noah noam nobu nobuko
noel noelia noelie noelle noellie noemi nokuthula nolan nolwazi nolwenn nompumelelo nomsa nonhlanhla nonie nonso nora
norah norbert norberto noreen noriko norio norma norman norrie nosipho nouf nour noura noureddine noynoy ntando ntombi
nuala nuno nupur nuran nuray nurcan nurgul nuria nusrat nwamaka nwando nyambura nynke nyoman oana oanh obiageli obinna
obioma oceane ochuko octavia octavian octavio odalys odette odhiambo odhran odile odilon odunayo ofer ofir ofra ogechi
ognjen oighrig oisin ojas okan okechukwu okonkwo okoth oksana oktay olaf olalla olamide olanrewaju olav olayinka ole
oleg oleh olek oleksandr olena olesya olga olha oli oliver olivia olivier oliwia olli ollie olly olu olubunmi olufemi
olumide oluwaseun oluwatobi olya olympe olympia omar omari ombeline omer omkar omotola onno onur onyeka onyinye oonagh
ophir oren orest orhan oriana oriane oriol orit orla orlagh orlaith orlando orlane ornella orsolya orson osama osamu
osaze osborne oscar oskar osman osnat ossie ostap osvaldo oswald otieno otilia otis otmar ottavio ottfried ottilie
ottmar otto ottoline ouarda ouissem ousmane ovidio ovidiu owen oyin oyinkan ozan ozge ozgur ozlem ozzie paavo pablo
paco paddy padma padraic padraig paige paislee paivi palak palesa pallavi palmira paloma pam pamala pamela pammy
panagiota panagiotis panayiotis pania pankaj panos paola paolo paora parag paraskevi paresh parisa paritosh parth
parul parvathi parvati parveen parvez pascal pascale pascaline pascual pasha pasquale patrice patricia patricio
patrick patrik patrizia patryk patsy patti pattie patty paul paul-henri paula paule paulette paulie paulien paulina
pauline paulino paulo pavan pavel pavithra pavlos pawan pawel paxton payal payton peadar pearce pedro peet peggie
peggy pek pekka pelin pelle penelope peng peni pepijn perce percival percy perdita perla pernilla pernille perrine
petar pete peter peter-paul petra petri petro petronella petros petroula petru peyton pez pham phebe phelan phil
philibert philip philipp philippa philippe phillip philly philomene phin phoebe phong phu phuc phumzile phung phuong
phyllida phyllis pia pierluigi piero pierre pierre-yves pierrick piers piet pieter pieter-jan pietro pilar pim pinar
piotr piotrek pippa pippo piripi pirjo pitt piyali piyush placido pleun poldi polina pontus pooja poonam poorna
poornima portia prabha prabhat prabhu prachi pradeep pradnya prafulla pragati pragya prajakta prakash prakriti pramod
pranali pranav pranay pranita pranjal prasad prasann prasanna prasenjit prashant prashanth pratap prateek pratibha
pratik pratiksha pratima pratyush praveen precy predrag preethi preeti preity premila prerna prisca priscila priscilla
pritam priti priya priyal priyam priyanka priyansh proinsias pru prue przemek przemyslaw puja puneet punit purnima
purvi pushkar pushpa puspa putri putu qaiser qasim qiang qin qing quan quang quent quentin quincy quinn quinten
quinton quique quirijn quirin quitterie quoc qusay quyen quynh raashi rab rabah raban rabia rach rachael rachana
rachel rachelle rachid rachida rachna radek radha radhika radmila radoslav radoslaw radovan radu rae raegan rafael
rafal rafe raff raffaele raffaella rafi rafik rafiq raghav raghavan raghavendra raghu raghunath ragnar rahayu rahel
rahim rahul raija raik raimondo raina rainer raj raja rajalakshmi rajan rajani rajashree rajat rajeev rajendra rajesh
rajeshwari rajiv rajkumar rajni rajnish raju rakesh rakhi ralf ralph ralphie raluca rama ramachandran ramakrishna
raman ramazan rambha ramesh rami ramil ramiro ramon ramona ramprasad ramses ramsey ramya rana ranald ranbir randall
randeep randi randolf randolph randy rangan rangi rani rania ranjan ranjana ranjeet ranjit ranjith ranka ranulph
ranveer raoul raph raphael raphaelle raquel rares rashad rashaun rashi rashid rashida rashmi rasika rasmus ratan ratih
ratko ratna ratu raul ravi ravindra ravindran rawan rawiri raylan raymond raymonde raza razvan reagan reba rebeca
rebecca rebecka rebekah recep redha redouane reece reema reena refik refilwe reg regan reggie regina reginald regine
regis rehan rehana rehema rehman rehua reid reijo reiko reimar reimund reina reinald reinaldo reiner reinhard reinhild
reinhold reinier reinoud reinout reint reitze rekha remco remi remigiusz remo remus remy rena renata renate renato
renaud renee rens renske renu renuka renzo reshma reshmi reuben reva rewi rex reynaldo reza rhett rhian rhiannon rhoda
rhodri rhona rhonda rhydian rhys ria riaan riad rian rianne ricardo riccarda riccardo richa richard richie rick
rickard ricki rickie ricky riddhi ridha ridhima ridvan rieke riet rigoberto riikka riitta rik rik-jan rika rikke rikki
riku rima rina rinaldo rino rinus riona risa rishab rishabh rishi rishika rita ritesh ritika ritu ritvik ritwik rivka
rixt riya rizki rizwan rizwana roald robb robbert robbie robbin robbo robby robert robert-jan roberta roberto robyn
rocco roch rochelle rocio rod roddy rodel roderich roderick rodge rodger rodney rodolfo rodolphe rodrigo roel roelien
roelof rogelio roger rohan rohini rohit roisin roksana roksolana roland rolande rolando rolf rolf-dieter rolfe rolli
rolly rolo romain romana romane romano romee romesh romilly romina rommel romolo romy ron rona ronak ronald ronaldo
ronan ronen rong roni ronit ronja ronni ronnie ronny rory rosa rosalba rosalia rosalie rosalind rosalinda rosalyn
rosamund rosanna rosanne rosaria rosario rosco roscoe roseann roseanne roseline rosella roselyn rosemarie rosetta
roshan roshni rosi rosie rosina roslyn ross rossana rossella rostislav roswitha rotem rotimi rowan rowena roxana
roxanne roxie roy roz rozenn ruairi ruairidh ruaridh ruben rubina rucha ruchi ruchika rudi rudiger rudmer rudolf rudy
ruel rufe rufino rufus ruggero rui ruia rujuta rukhsana rukmini rumi ruolan rupa rupal rupali rupam rupert rupesh
ruprecht rushabh ruslan ruslana russ russell rustom ruta rutger ruth rutuja ruud ruxandra ryan ryhor ryker rylan rylee
ryo ryoko ryota ryszard ryuichi saanvi saba sabari sabien sabin sabina sabine sabra sabri sabrina sacha sachi sachiko
sachin sadhana sadia sadie sadik sadiq safa safia sagar sahana sahar saheli sahiba sahil saida saif saiprasad saira
sajid sajjad sakari sakina sakshi sakura sal saleem saleh salesi salih saliha salil salim sallie sally salma salman
salome salote salvador salvatore salwa sam samanta samantha samar samara sameeksha sameer sameera samhita sami samia
samina samir samira sammie sammy sampada sampath samson samuel samuele samyukta sana sanaullah sandeep sander sandhya
sandi sandie sandile sandip sandra sandrine sandro sanel sanele sanem sangeeta sangwoo sanika sanja sanjana sanjay
sanjeev sanjiv sanket sanna sanne sanskriti santeri santhosh santiago santina santos santosh sanvi saoirse sapna sara
sarah saravanan sarfaraz sarika sarita saroj sarvesh sasa sascha sasha saskia sathish sathya satish satomi satoshi
saturnino satya satyajit satyam saul saumya saundra saurabh savas savi savino savita savitri sayaka sayali sayantan
sayuri schorsch scott seamus sean seanan seb sebald sebas sebastian sebastien sebby sebi seda sedat seema seetha sefa
sefina segolene segun sehnaz sehun seiji selah selam selami selcuk selda selena selim selin selina sello selma selvam
selvi selwyn semih semisi semra semyon senad senait senan senka senna senthil seojun seok seonaid seoyeon seph sepp
seppo serap sercan serdar seren serena sergei sergey sergi sergio sergiu serhat serhiy serkan serpil sertac seru
servane seth setiawan setsuko seun seunghyun seungmin sevda severin severine severino sevgi sevil sevim sevinc seyoum
shabana shabbir shabir shabnam shadi shadia shaheen shahid shahnawaz shahzad shai shaila shailaja shailendra shailesh
shaily shaina shaista shakeel shakira shalini shalmali shamik shamim shamima shan shana shanaya shanda shane shanelle
shani shania shanice shaniqua shankar shanna shannan shannon shanta shantala shantanu shanthi shara sharad sharada
sharan sharanya sharath sharda shari sharif sharla sharlene sharmila sharon sharvari sharyl sharyn shashank shashi
shaun shauna shawanda shawn shawna shayla shaz shazia shazza sheela sheena sheetal shefali shehnaz sheila shekhar
shelagh shelia shelley shelli shelly sheree sheri sherman sherri sherrie sherry sheryl shigeru shikha shilpa shilpi
shimon shin shinichi shinji shiori shira shirin shirish shirl shirlee shirley shishir shiva shivaji shivakumar shivam
shivangi shivani shivendra shizuka shlomo shmuel sho shobha shohei shona shonda shoshana shota shourya shraddha
shravan shravani shreya shreyansh shreyas shreyashi shrikant shrinivas shruti shu shubha shubham shubhangi shubhra
shuchi shufen shweta shyam shyla sian siaosi sibe sibel sibongile sibren sibylle siddharth siddhartha siddhi sidharth
sidney sidonie sidra siebe siegbert siegfried sieglinde siegmund siem sierd sieta sietse sietske sifiso siggi sigmar
signe sigrid sigrun siham sihem sijbren silas sile silja silke silvana silvester silvestre silvia silvio silviu simge
simisola simmo simon simona simone simonetta simonne simran sina sinan sindisiwe sinead sinem sinisa siny siobhan sion
sione sioned sipho sipke sirio sirpa sissel sita sithara siti sitiveni sivan siwoo sixtine siya siyabonga siyu sizwe
sjaak sjef sjoerd sjoukje skippy skyla slamet slava slavica slavko slawek slawomir slimane slobodan smita smriti
smruti sneha snehal snezana snigdha socorro sofia sofiane sofie sofieke sofiya sohail soham sohan sohee sohini
soichiro soizic sola solange soledad solene solenn solomon solveig somnath sonal sonali sonam sondra soner songul soni
sonia sonja sonya soobin soojin sophia sophie sophy soraya sorcha soren sorin sorina sorley sota sotiris souad
soufiane souleymane soumaya soumik soumitra soumya sourav souvik soyeon spence spencer spyros sravani srdjan sree
sreedhar sreeja sreejith sreekanth sreelatha sreenivas sri srijan srikanth srinidhi srinivas srinivasan sriram
sriraman srishti stacey stacey-anne staci stacie stacy stamatis stan stanislas stanislav stanislava stanko stans
starla stavros stavroula stef stefan stefania stefanie stefano steffen steffi stelios stellan stepan steph stephaine
stephan stephane stephanie stephen stevan steve steven stevie stevo stewart stijn stina stipe stjepan struan stuart
stuey styliani suat subbu subhankar subhash subhasree subodh subramaniam subramanian subrata suchitra sudarshan sudeep
sudeshna sudha sudhir sugandha suha suhani suharto suhas sujata sujatha sujay sujit sukanya sukhdeep sukhwinder sukie
sukriti sulabha sule suleyman sulochana suman sumana sumanth sumati sumaya sumedha sumeet sumiko sumin sumit sumitra
sundar sundaram sundari sune sungmin sunil sunita suparna supriya surabhi suraj surekha surendra suresh surinder
surjit surya susan susana susann susanna susannah susanne sushant susheela sushil sushma sushmita susi susie susumu
suvarna suzan suzana suzanne suze suzie suzon suzy svea sven sven-erik svenja sverker svetlana svitlana swaantje
swaminathan swapna swapnil swara swarna swathi swati sybe sybil sybille sybren syd sydnee syed sylke sylvain sylvaine
sylvette sylvia sylviane sylvie sylwester sylwia szymon tabatha tabea tabitha tadashi tadek tadesse tadeusz tadhg
taehyung taeyang taff tahar tahir tahira tahlia taika taisiya taiwo takahiro takako takao takashi takeshi takumi talal
taleb talei talia talya tama tamaki tamar tamara tamas tamati tamera tami tamika tammie tammy tamra tamsin tanay
tanaya tancrede tancredi tane taner tangiwai tanguy tania tanika tanima tanisha tanishq tanja tanmay tansu tanvi tanya
taoufik tapio taposh tara taran taras tarek tariana tarik tarini tariq tariro tarja tarkan tarmo tarun tash tasha
tasneem tass tatiana tatjana tatsuo tatsuya tatyana tavi tavish tavita tawana tawanda tawera tayfun tayla tazio
te-rina teagan tebogo ted teddi teddie teddy teemu tegan teja tejal tejas tejashree tekle telmo temi temitope tendai
tenley teo teodor teodora teodoro terence teresa teresita terhi teri tero terrance terrell terrence terri terrie terry
tesfaye tessa tessie tetsuya teun teunis tevin tevita tex thabang thabo thach thad thai thais tham thamer thanasis
thandeka thandi thandiwe thangam thanh thanos thao thea theda thel thelma themba theo theodor theodora theodore
theodoros theophile theotime thera theres theresa therese thi thibaud thibault thierry thies thijmen thijs thilo thinh
thiphaine thirumal thobile thodoris thom thomas thommo thora thorben thorsten thuan thuli thuong thuy thuy-linh tia
tiago tialda tiana tibby tiberiu tien tierney tiffani tiffany tigist tihana tihomir tiina tijl tijmen tijn tijs tilda
tillie tilly tilo tim timbo timm timmo timmy timo timofey timon timothee timothy tina tineke tingting tini tino
tinsley tipene tiphaine tish titi titia titilayo titouan titus tiziana tiziano tjalling tjark tjeerd tjerk tjitske
toan tobechukwu tobi tobias tobin toby tochi tod todd tola tolga tolu tom tomas tomasz tomek tomer tomislav tomiwa
tommaso tommie tommy tomohiro tomoki tomoko tomomi tomos toni tonia tonino tonja tonnie tono tony tonya toos tope
topher torben torge torquil torsten toru toshi toshiko tosin toussaint tove tracey traci tracie tracy traian tran
trang traudel traute travis treasa treena treesje tremaine trena trent trenton tressa trev trevor tri tricia trijntje
trina trinh trini tris trish trisha trista tristan tristram trix trixie trong troy truc trude trudie trudy trui trung
trupti truus tsegaye tshepo tsubasa tsuyoshi tuan tudor tugba tugce tuija tulay tulika tullio tully tulsi tumelo
tuncay tunde tung tuomas tuppy turei turgut turkan tushar tuula tuyen tuyet tyce tycho tyesha tymofiy tyquan tyra
tyree tyrell tyrese tyrone tyson tzipi tzvi ubaldo ube uche uchenna uday udit udo ufuk ugo ugochi ugonna ugur ujjwal
uju ujwal ulas ulf uli ulises ulla ulrich ulrika ulrike ulyana ulysse ulysses uma umair umar umberto umesh umit unai
unathi upasana urbain urbano urho uri urmila uros urs ursel ursie ursula ursule urszula urte urvashi usama uschi usha
usman uta ute utkarsh utku uttam utz uwe uyen uzoma vada vadim vaibhav vaidehi vaishali vaishnavi valentin valentina
valentyna valere valeria valerian valerie valeriy valery valeska vali vallabh vallari valorie valter vamsi van-anh
vandana vandita vanesa vanessa vangelis vani vanja vanna vanya varad varadarajan varsha varun varvara vasant vasanth
vasantha vasco vasile vasiliki vasilis vasily vassilis vasso vasudevan vasudha vasundhara vasyl vatsal vaughan vaughn
vea vedant vedat vedran vedrana veena veera veerendra veerle veit velda velimir veljko velma vena venceslas vendela
venkat venkataraman venkatesan venkatesh venkatraman vera verena verna verne vernice vernon veronica veronika
veronique vesna vianney vibha vibhor vicenta vicente vick vicki vickie vicky victoire victoriano victorien victorine
vidhi vidhya vidya vidyut viet viggo vignesh vihaan vijay vijaya vijayalakshmi vijayan vik vikas vikash vikki vikram
viktor viktoria viktoriya vilhelm viliami villemo vilma vimal vimala vimla vinay vinaya vince vincent vincenz vincenza
vincenzo vineet vineeta vineeth vinh vinita vinnie vinny vinod vinzenz violaine violeta violetta violette viorel
viorica vipin vipul viraj virat virendra virgie virgilio virginia virginie virpi virtudes vishaka vishakha vishal
vishnu vishwanath vishwas vismaya viswanathan vitaly vito vitor vitoria vittoria vivek vivi vivian viviana viviane
vivianne vivien vivienne vjekoslav vlad vladan vladimir vladimira vladislav vladut vlasta vojislav volkan volker
volkmar volodymyr vrinda vrushali vural vusi vyacheslav wacek waclaw wael wafa waheed wahib wahyu waimarie wairimu
waisake walburga waldemar waldtraut waleed walid wallace walli wallis wally walt walter walther waltraud wambui wanda
wang wangari wangui wanjiku wanjiru wannes wanyama waqar warrick wasim wassila wassim wastl wataru wayan wayland wayne
wazza wei weiming weiwei welby wenceslao wendel wendela wendelin wendi wendy wenjing wenke wenzel werner weronika wes
wesley wessel whitley whitney wiebe wiebke wieger wieke wiel wieland wieslaw wieslawa wietse wijnand wikitoria wiktor
wiktoria wilber wilbert wilbur wilf wilfred wilfredo wilfried wilhelm wilhelmina wilhelmine wilkie willa willeke
willem willemijn willi william willie wills wilma wim wimke winfried winifred winn winnie winona winrich winslow
winston wioletta wiremu witek witold wladyslaw wobke wojciech wojtek wole wolf-dieter wolfgang wolfhard wolfram wolle
wondimu woojin wout wouter wubbo wulan wulf wyatt wyn wynne wytske xan xander xanthe xaver xaverl xavi xavier xaviere
xenia xia xiang xiaofeng xiaohong xiaoli xiaoming xiaoyan xiaoyu xie ximena xin xin-yi xinyi xiomara xiu xochitl
xolani xuan xue xueli yaa yaakov yacine yadira yael yaelle yafei yagmur yago yahia yair yaiza yakov yalcin yaman
yamato yamila yamina yamini yamuna yan yana yanira yanis yann yannick yannig yannis yanto yanyan yara yared yaron
yaroslav yasemin yash yashas yashasvi yashika yashoda yashwant yasir yasmin yasmina yasmine yasuko yasuo yatin yating
yavuz yaz yazan yazid yegor yehuda yehudit yeji yejin yelena yeliz yemi yesenia yesim yetunde yevgeny yevhen yewande
yi yiannis yifan yigit yijun yildirim yildiz yilmaz yiming ying yiota yke ylva ymke yoann yoav yochanan yoeri yogesh
yogita yohan yohei yoichi yoko yolaine yolanda yolande yolanthe yolonda yomi yonas yonca yong yoon yoona yorgos yosef
yoshi yoshiko yoshio yossi yota youcef younes youness younghee youngjae yousef youssef yseult yucel yuchen yudi yue
yuhan yui yuichi yujin yuka yukari yuki yukiko yukio yuko yuksel yulia yuliana yuliya yumi yumiko yun yuna yuni yunus
yuqi yuri yuriko yury yusuf yusuke yuta yuting yuto yuval yuvraj yuxin yuya yvaine yvan yves yvette yvon yvonne
yvonnick zac zacarias zach zacharias zachary zack zadie zafar zafer zahia zahid zahra zaid zaida zain zainab zainabu
zaira zak zakaria zakhar zaki zakia zali zander zandile zane zanele zara zaria zawadi zayd zbigniew zbyszek zdenka
zdravko zdzislaw zeb zeenat zeeshan zeger zehava zehra zeinab zeke zeki zelda zelie zeliha zeljka zeljko zella zelma
zena zeno zenobia zenon zerihun zewdu zeynep zhang zhanna zhao zhaohui zhen zheng zhi zhijian zhiming zhong zhou zhu
ziad zihan zina zinaida zineb zinhle zita ziyi zlata zlatan zlatko zodwa zoe zoey zofia zohra zoi zoltan zora zoraida
zoran zorica zosia zouhair zoya zsofia zsolt zubair zubin zuleika zulfiqar zulma zuzana zuzanna zuzu zygmunt
`
    .trim()
    .split(/\s+/),
)

/** Given names that are also everyday words, months, places or trades: they need a second sign. */
export const wordLikeGivenNames: ReadonlySet<string> = new Set(
  `
adelaide al ally alma amber ambre amine angel angus aoi april arden aria art arty asia aspen august aurora austin
autumn baraka barb barbel basil bay bea beck begum belle berk bets biddy bilge bill billy bishop blair blake blanche
blessing blue bo bodil bola bong brandy breda brook brooke brooklyn buddy bunty cade cadence cal callie cam candy
caner capucine carol carter cassidy cat cecil chad champa chance chandler charity chase chelsea cheyenne chi chip
christian clay clea clem clement cleveland cliff cole coll colton cong cooper cor coral corey cruz crystal dag daisy
dale dallas dalton dan dat dawn dax deacon dean dec del delaney destiny dev devon di dick dimple dixie dixon dolly
dona dory dot drew duke earl easton ebony ed eddy eden elle ellis em ember emerson emery emir esen ester ezra faith
fang fay felicity fern fien finley flick flo floor flor flora florence foppe forest frances frank frankie gabby gage
gal gale garrison gene genevieve georgia gerry gil ginger glen grace grant graydon griffin guo guru guy hao hardy
harley harlow harm harmony harper harsh haven hazel heath henry herb hilary hind holden holly homer honor hope hudson
hunter hux ien ike inci india ingram ion iona iris irvine israel iva ivy jack jade jai jan jas jasmine jasper jay jazz
jean jed jet jewel jip jo jolie jordan joy jules june junior juno kai kana kane kari kash kay kendall kinsley kip
kirby kit kitty knox koa kord lacey lacy lal lam lance landon lane laurel lea lech lee lei leigh lennon lien lilo lily
lin lincoln linden linnet loek lore lou loup lubin luce mac mack madison magnolia maj maki mal mala manu marge mari
marin marina mark marley marquis martha martial mason mate maverick max maxim may mees mel melody memo mercy mere
merlin mert meta mien mies mika mike mile miles min minty misty modesto moll morgan mort mutlu myrtle nacho nadir nan
nana nari nash nat natty naz newt nieves nil noble noddy noe noor norm nova novella nur obi octave ola olive om oma
opal ora oriel orion orly outi ove oz paisley pansy paris parker pastora pat patience paz pearl peer peg penny pepe
peregrine perry phat phoenix piedad pierce pino pip piper pita pol polly poppy porter posy precious presley preston
primo primrose prosper prudence puck queenie rain ram ran raven ray rebel reed reese reine remedios rene rhea rich
ridge rie riff riley rim rin roan rob robin rocky rok roman rongo roos rose rosemary ruba ruby rune rusty ryder saar
sable sade sae saffron saga sage sagi sancho sandy sari satu savannah sawyer scarlett seo serge sever shay shea shelby
shun sibyl sid sien sienna sierra sim simba simo siv skip sky skye skylar sloan sloane sneh sol sonny sora spike star
stella sterling sterre stew stig storm stu sue sue-ellen suki sultan summer sunny sutton sweety sydney sylvan tabby
taco tage taiga taj tal tala tam tanner tao tapas taro tate tatu tatum tawny taylor teal terra tess thatcher tho thu
tierra tiggy till tin ting toa tobe toff toivo toon tor tori trey trin trinidad trinity tripp tuba tucker tui turner
tuva ty tyler umut una urban val valentine van vee vega ventura verity vesa vi vic victor victoria ville vin viola
violet viv vuk wade wale warren wat wen weston whetu wia wil wiley will willow wolf woody wren yang yaw yen yuan yule
zed ziv zohar zola zuri
`
    .trim()
    .split(/\s+/),
)

/** Small words inside a family name, folded: 'van der Meer', 'el Amrani', 'de la Cruz'. */
export const nameParticles: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das du la le el al bin bint ibn ben ter ten te vom zu zum ap abu af av'.split(
    ' ',
  ),
)

/** What stands before a name and is left out of it. */
export const courtesyTitles: ReadonlySet<string> = new Set(
  `aunty auntie familie famille mr mrs ms miss mx mister missus herr herrn frau hr fr mme madame mlle mademoiselle monsieur m shri shree sri smt kumari dhr mevr mevrouw meneer
sir madam maam sig signor signora senor senora`
    .trim()
    .split(/\s+/),
)

/** What stands before a name and stays with it. */
export const ranksOfName: ReadonlySet<string> = new Set(
  'dr ar er adv prof professor doctor doktor drs ing capt captain col colonel lt sgt sergeant major maj rev reverend rabbi pfarrer cllr councillor lord lady dame'.split(
    ' ',
  ),
)

/** Put behind a name out of respect and left out of it ('Rajesh sir', 'Sharma ji'). */
export const courtesyEndings: ReadonlySet<string> = new Set([
  'sir',
  'madam',
  'maam',
  "ma'am",
  'ji',
  'mam',
  'saab',
  'garu',
])
