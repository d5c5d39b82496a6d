/**
 * Given names a person met at an interview may bear, so that names typed without capitals are seen.
 * Folded (no accents, lower case). The list only adds weight; unknown names are found by their place.
 */

/** Hardly ever anything but a given name (or a surname that serves as one). */
export const givenNames: ReadonlySet<string> = new Set(
  `
aadhya aafke aagje aaliyah aaradhya aarav aaron aart aarti abby abdul abdulla abdullah abe abebe abeer abel abena
abhay abhijeet abhijit abhilash abhinav abhishek abida abigail abimbola abiodun abiola abla abosede abrar abril
achieng achim achyut ada adaeze adalbert adam adama adebayo adedayo adeel adela adele adelheid adeline adeola adesuwa
adetola adham adhira adil aditi aditya adjie adjoa adnan adolfo adriaan adrian adriana adriano adrien aduke advait
adwoa afia afreen afshan afzal agata agathe agnes agneta agnieszka agung agus agustin ahaan ahmad ahmed ahto aicha
aida aidan aiden aileen aimee aino ainsley aisha aishwarya aisling ajay ajit akanksha akash akemi akhil akhila
akhilesh akihiro akiko akio akira akosua akshara akshat akshay akshita alaa alain alaina alan alana alasdair alastair
alayna alba albert alberto albrecht aleah alec aled aleid alejandra alejandro alejo aleksandar aleksander aleksandra
aleksei aleksy alemu alena alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre alexandru
alexei alexia alexis aleyna alf alfie alfons alfonso alfred alfredo algernon ali alice alicia alicja alida alie alin
alina aline alisha alison alistair alivia aliya allan allegra allie allison almaz alois alok alondra alonso aloysius
alperen altaf alvaro alwin alyona alyson alyssa ama amadou amael amahle amaka amal amalie aman amanda amandeep
amandine amani amara amari amarjit amarnath amaya ambika ambra ambrogio amel amelia amelie amina aminata amir amira
amish amit amita amitabh amiya amjad amma ammar amol amparo amrita amrut amy an-nhien ana ana-maria anabel anabelle
anael anagha anahera anais analia anamika anand anant ananth ananya anas anastasia anastasios anastazja anasuya
anatoly anca anda anders andi andjela andra andrea andreas andree andreea andrei andres andreu andrew andrzej andy
aneesa aneta anett anfisa angad ange angela angeles angelica angelika angeliki angelina angeline angelo angharad anh
anibal anika aniket anil anirban anirudh anis anisa anisha anita anja anjali anjana anju anjum anke ankit ankita ankur
anmol ann anna anna-maria annabel annabelle annabeth annalena anne anne-laure anne-marie anne-sophie annegret anneke
annelien annelies anneliese anneloes annelore annelot annemarie annemiek annemieke annerose annet annette anni annie
anniek annika anoop anouck anouk ansel anselm anselmo ansgar anshul anshuman ansley antara anthea anthony antje
antoine anton antonella antonia antonin antonina antonio antti anuj anuja anup anupam anupama anuradha anurag anushka
anwar anya aoibheann aoibhinn aoife aparna apolline apolonia apoorva apostolos aqib aqsa arabella araceli arantxa
arash aravind archana archie ard arda areej areum ari ariadna ariana ariane arianna arie arief ariel ariella arif
arina arindam aristea arjan arjun arkadiusz arkady arlene arlette arlo arman armand armando armelle armin arnau arnaud
arndt arne arno arnold arnulf aroha aron arpit arpita arseny arshad artem arthur arti arttu artur arturo artyom arun
aruna arundhati arvid arvind arwed arwel arwen arya aryan asami asavari aseem asha asher ashish ashlyn ashok ashwin
ashwini asier asif asli asma asmaa asmita assia astrid asuncion atakan athanasios atharva athina atsushi atul aubin
aubree aude audra audrey auguste augustin augusto aukje aurelia aurelie aurelio austyn avah avani avantika aveline
avery avi avinash awhina axel axelle aya ayaan ayaka ayako ayan ayanda ayca aydin ayele ayelet ayesha aylin aymen
aynur ayo ayodele ayoub ayse aysel ayten ayu ayub ayumi ayumu ayush ayushi azeem azhar aziz aziza babajide babatunde
babette babita badr badri bagus bairbre balaji balakrishna balaram balazs balthasar balu bambang bamidele bao baptiste
baran barbara barbora baris barkha barnabe barnaby barney barry bart bartek bartholomew bartlomiej bartosz baruch bas
basant bashar basheer basma bassem basti bastian bastien batya bauke baukje bayan bayani baylee bazza beata beate
beatrice beatrix beatriz becca becky behrouz bela belen belgin belinda bella ben benedetta benedict benedikt benedikta
bengt benigno benita benjamin benji bennett benno benny benoit benoite bente bereket berend berenice berit berkay
bernadeta bernadette bernard bernarda bernardo bernd bernhard bernice bernie bert berta bertha berthold bertie
bertille bertine bertram bertrand bertus beryl beth bethan bethanne bethany beto betsie betsy bettina betty bev
beverley beverly  bhagya bharat bhargav bhaskar bhaskaran bhavesh bhavin bhavna bhavya bhumi bhushan bhuvan
bhuvana biagio bianca bich bijoy bilal bilqis bilquis bindi bindu binh bipin birger birgit birgitta birte birthe bjorn
blaise blakely blanca blandine blas blathnaid blazej blodwen boaz bob bobbi bobbie bobby bodo bogdan bogdana bogumila
boguslaw boitumelo bojan bojana bomi bongani bonnie bora boris borja borje bosko boualem bouchra boudewijn bozena
bozidar brad braden bradley braelyn brahim bram branden brandi brandon branimir branislav branka branko brayden
breanna breanne brechtje brenda brendan brent bret brett brian briana brianna brice brid bridget brielle brigid
brigitte brijesh brinley briseida britney britt britta brittany brodie bronagh bronislaw bronwen bronwyn brooke-lynn
bror bruce bruna bruno bryan bryce bryn brynn bryony bryson budi buhle bukola bulent bunmi burak burcu burkhard bushra
busisiwe busra byron byung caden cahya caitlin caleb calin calista callum calum calvin cameron camila camilla camille
camryn canan candace candela candelaria candice cansu caridad carina carissa carl carl-johan carla carlene carles
carlijn carlo carlos carlota carlotta carly carmel carmela carmella carmelo carmen carmine carola carole carolien
carolin carolina caroline carolyn carrie carsten cary carys casey caspar casper cassandra cassandre cassie catalin
catalina catarina caterina cathal catherine cathy catriona cayetana caylee cecile cecilia cecylia cedric celeste
celestin celia celine cem cengiz ceren cerys cesar cesare ceyda cezary chafik chaim chaima chaitanya chaitra chaman
chandan chandni chandra chang changmin chantal chao charalampos charlee charlene charles charley charlie charline
charlotte charu charulata chas chau chava chaya chayo chebet chege chelsey chen cheng cheng-han chenxi cherono cheryl
chetan chetana chhavi chiamaka chiara chibuzo chidi chidiebere chidinma chie chiharu chijioke chika chima chimamanda
chinedu chinmay chinonso chinwe chioma chipo chirag chitra chizoba chloe chris chrissie christa christel christelle
christiane christina christine christl christoph christophe christopher christos christy chrysa chukwudi chukwuemeka
chul chun chus chuy cian ciara ciaran cillian cindi cindy cinzia ciprian ciro claas claire clara clarence clarissa
clarisse claude claudette claudia claudie claudio claudiu claus cledwyn clelia clemence clemens clemente clementina
clementine cleo clifford clint clive clodagh clotilde codi cody coen colby colette colin coline colleen collette colm
colman conall concha conchi conchita connie connor conny conor constance constantin constanze consuelo cora coralie
corazon corbin cordelia cordula coreen corentin corina corinna corinne cormac cornel cornelia cornelis cornelius
corrie corrine cosima cosimo coskun cosmin costel costin courtney craig cressida crisanto cristi cristian cristiano
cristina cristobal cuauhtemoc cuong curtis cynthia cyprien cyriaque cyril cyrille cyrus czeslaw daan dacian daehyun
dafydd dagmar daiki daisuke daithi daksh dalia dalila damaris damian damien damilola damini damo damon dan-andrei dana
dandan dani danica daniel daniela daniele danielle daniil danijela danika danila danilo daniyal danny danuta daphne
dapo dara darby darcey darcy daria dario darius dariusz darko darla darlene darnell darragh darrell darren darryl
darshan darshana darya daryl dashawn dave david davide davo davonte davor dawid dawit dayana dayanand dayna dayo dazza
deaglan deandre deano deb debashish debasis debbie debora deborah debra declan dee deepa deepak deepika deepti deirdre
deja dejan delfina delia delilah delphine delroy demarcus demet demetrius deming dena denis denise denisse deniz
dennis denys denzil deonte derek dermot dervla derya desanka deshawn desirae desiree desmond despina detlef detlev
devansh devanshi devendra devesh devika devin devonte devraj devyani dewi dhananjay dhanush dhanya dharmendra dheeraj
dhiraj dhriti dhruv dhruva dian diana diane dianne diarmuid didem didier diederik diego diem dieter diether dietlinde
dietmar dietrich dieu dieuwertje dieuwke diksha dilan dilara diletta dilip dillon dilshad dilwyn dilys dima dimitra
dimitri dimitrios dina dinanath dineke dineo dinesh dinh dino dion dirk dirk-jan dirkje disha divina divya diyar
djamel djamila dmitri dmitry dmytro dohyun doina dolores domagoj domenico domingo dominic dominik dominika dominique
don donal donald donatella donghyun donna donncha donovan doortje dora doreen dorian dorin doris dorit dorle dorota
dorothea dorothee dorothy dorottya dorte dottie doug dougal douglas dounia doutzen dov dragan dragana dragica dragos
drazen dries drishti driss dror drusilla duane duc dudley dumitru duncan dunja dunstan dunya duong durga durk dusan
dushyant dusica dustin duygu dwi dylan eabha eamon eamonn earlene ebba ebel ebele ebenezer eberhard eberhardt ebru
ebuka ece ecem eckart eckhard eda eddie edelgard edgar edgard edgardo edie edith edmond edmund edna edoardo eduard
eduardo edurne edward edwin edwina edyta eefje eelco eelke eero eesha eeva efe efemena efrain efren efua egon egor
ehrenfried ehsan eifion eija eiji eileen eilidh eimear einar eino eirini eirlys eitan eithne ejiro eka ekaterina ekow
ekrem ekta elad eladio elaina elaine elango elcin elea eleanor elefteria elena eleni eleonora eleonore elettra elfi
elfriede eli eliana eliane elias eliezer elif elijah elin elina eline elisa elisabeth elisabetha elisabetta elise
elisha elissa eliza elizabeth elizaveta elke ella ellen ellery elli ellie ellinor elliot elliott elly elodie eloi
eloisa eloise els elsa elsbeth elsie elske elspeth eluned elvira elvire elzbieta emanuela emanuele emeka emel emelie
emeline emeric emiel emiko emil emile emilia emiliano emilie emilien emilio emily emina emine emlyn emma emmanuel
emmanuella emmanuelle emmett emmy emre emrys ena encarna encarnacion enda endah ender eneko engel engin enid eniola
enitan enric enrico enrique enzo eoghan eoin eray ercan erdem eren ergun erhard eric erica erich ericka erik erika
erin erkan erkki erland erna ernest ernestine ernesto ernst ernst-august erol errol ersin ertan erwin esha esi esin
eskil esko esme esmee esosa esperanza esra esteban estefania estela estelle esther esti etain ethan ethel etienne
etsuko etta ettore eudes eugen eugene eugenia eugenie eugenio eulalia eunice eunji eunjung eusebio eustace eva
eva-lena eva-maria evan evangelia evangeline evangelos evaristo evelien evelin eveline evelyn evelyne everly evert
evert-jan evgenia evgeny evie ewa ewald ewan ewelina ewoud ewout eylem eyob ezgi fa'afetai fabian fabiana fabien
fabienne fabio fabiola fabrice fabrizia fabrizio fadekemi fadi fadila faisal faiza faizal faizan fajar falguni falk
falko famke fanny farah faraja faraz fares farhan farheen farid farida faris farouk faruk farzad fathima fatih fatima
fatimah fatma fatou fatoumata faustine faustino fausto federica federico fedor fei feike felicia feliciano felicitas
feliks felipe felix femi femke fenella feng fenna fenne ferdi ferdie ferdinand ferdinando ferenc fergal fergus ferhat
feride fermin fernand fernanda fernando fetu feyi feyza ffion fiachra fiamma fidel fieke fiete fikirte fikret filip
filipo filipp finbar finlay finn finnegan finola fintan fiona fionn fionnuala fiorella firas firoz fitri fitz fiza
flaminia flavia flavie flavien flavio fleur florencia florentina florentine florian floriane florin florine floris
florrie fokke folake folarin folasade fortunato fotini fouad fouzia franca francesc francesca francesco francine
francis francisco franciszek franck franco francois francoise franka frans franz franziska frauke fred freda freddie
freddy frederic frederick frederiek frederik frederike fredi fredrik freek freya frida frieda friedel friedemann
frieder friederike friedhelm friedl friedrich frithjof frits fritz fritzi froukje fuat fulvio fumiko fumio funda funke
funmi furkan gabi gabin gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetan gaetano gagan gaia
galih galina gamze ganapathy ganesh gareth garfield gargi garrett gary gaspard gatien gaurav gautam gauthier gautier
gavin gayatri gayle gaynor gaz gazza gbenga gebhard gede geert geert-jan geertje geeta geetanjali geetha geke gelu
gemma genaro genet gennady gennaro genowefa geoff geoffrey geoffroy georg george georges georgette georgia-maria
georgiana georgie georgina georgios georgy gerald geraldine gerard gerardo gerben gerd gerda gerdien gereon gergely
gerhard gerhild geri gerlinde gerlof germain germaine gernot gero gerold gerrie gerrit gert gertie gertraud gertrud
gertrude gervais gesa gesche gesine gethin ghada ghania ghassan ghazala gheorghe ghislain ghislaine giacomo giada
gianfranco giang gianluca gianluigi gianmarco gianna gianni giannis gianpaolo gideon giesela gigi gijs gijsbert gilad
gilbert gilberte gilberto gilda gildas giles gilles gillian gina gines ginevra ginny gino gioele gioia giordano
giorgia giorgio giovanna giovanni giridhar girija girish girma gisbert gisela gisele giselle gita gitta giuditta
giulia giuliana giuliano giulietta giulio giuseppe giuseppina gizem gladys gleb glenda glenn glenna glenys gloria glyn
glynis gobnait godfrey gokhan gokul golnaz gonca gontran gonul gonzalo gopal gopalakrishnan gopi goran goranka gordana
gordon goro gosta gottfried gotthard gottlieb gouri govert govind govinda graciela graeme graham grainne grazia
graziella grazyna greer greetje greg gregoire gregor gregorio gregory greta gretchen grete gretel greyson griet
grigory grzegorz grzesiek guadalupe guang gudrun guglielmo gugu guido guilhem guilherme guillaume guillermina
guillermo gulay gulcan gulsen gulshan gulzar gundula gunilla gunjan gunnar gunter gunther guntram gurdeep gurjot
gurmeet gurpreet gus gustaf gustav gustavo gustl guus guusje guven gwen gwenael gwenaelle gwenda gwendoline gwendolyn
gwilym gwyn gwyneth gyu habib habiba hadar hadassah hadi hadiya hadley hadrien haeun hafsa hagen hai hai-yen haile
hailee hailey haitham hajo hakan hakima hakki hala haleigh haley halima halina hallie haluk hamid hamish hampus hamza
hana hana-rose hanako hanan hanane handan hande haneen haneul hanh hani hanka hanna hannah hanne hanneke hannele
hannelore hannes hannie hanno hannu hans hans-georg hans-jurgen hans-peter hansa hansi haoran harald hardik hari
haridas hariharan harini harish harjit harleen harman harmen harmke harold haroon harpal harpreet harri harriet
harrison harro harry harsha harshad harshal harshil harshini harshita harsimran hartmut hartwig haru haruka haruki
haruko harun harvey hasan hasina hasret hassan hassiba hatem hatice hattie havva hayato haylee hayley hayoung hazal
heather hector hedda hedi hedvig hedwig heejin hefin heidemarie heidi heidrun heike heikki heiko heimo hein heiner
heinke heinrich heinz heinz-peter heleen helen helena helene helga helge heli hella helmar helmut helmuth heloise hema
hemal hemang hemangi hemant hemendra hemi hendra hendrik hendrikje hendrikus heng henk henk-jan henna henner hennes
hennie henning henny henri henriette henrik henrike henrique henryk herbert heribert heriberto herma herman hermann
hermien hermine hermione hernan herta hertha herve hessel hettie hetty hiba hicham hidde hideaki hideki hideo hien
hieu hila hilario hilda hilde hildegard hilkka hilma hilmar hiltrud himani himanshu hina hinata hine hinemoa hinke
hipolito hippolyte hiral hiren hiro hiroko hiromi hiroshi hiroyuki hisashi hisham hitesh hitomi hjalmar hoa hoai hoang
hohepa hojin holger holley hollie hong honore honorine horacio horatio horatiu horia horomona horst hortense hortensia
houda houria howard howell hridya hrvoje hua huan hubert hubertus hugh hugo hugues hui hui-min huia huib hulya huma
humaira humberto huong husam huseyin hussam hussein huub huw huy huyen hwa hyejin hyejung hyun hyunjin hyunwoo hywel
iain ian iarlaith ibrahim ibtisam ibukun ichiro ida ido idowu idris idriss ieke ifan ifeanyi ifeoma ifeyinwa iffat
ifra ige ignacia ignacio ignaz ignazio igor ihaia ihuoma iida ikechukwu ikenna iker ikjun ikram ila ilaria ildiko
ileana ilham ilhan ilie ilija ilinca ilja ilkay ilker ilkka ilona ilse ilya ilyas ilyes imad imani imanol imelda imene
imke immo immy imogen imran imtiaz ina inayat inbal indah indira indrajit indrani indu ines inessa inez inga inge
ingeborg ingela ingelore ingemar inger ingmar ingo ingrid inho inigo inka inmaculada inna innokenty insa inseok intan
ioan ioana ioane ioanna ioannis iolo ionel ionut iqbal iqra ira iram irek irem irena irene ireneusz irfan irina irma
irmgard irmtraud iro irshad irwan iryna isa isaac isabel isabella isabelle isagani isaiah isak isaline isaure isha
ishaan ishan ishita ishwar isidro iskander isla ismael ismail ismet isobel isolde istvan itai itamar itumeleng itzel
iulia iulian ivan ivana ivanka ivano ivar ivette ivica ivo ivona ivonne ivor iwan iwona iyad izabela izabella izumi
izzy jaakko jaap jaap-jan jabari jacco jacek jacinta jacinthe jacinto jackie jacklyn jacko jackson jaclyn jacob
jacobien jacobo jacopo jacqueline jacques jacqui jada jadranka jadwiga jaehyun jaemin jaewon jagan jagannath jagdish
jago jagoda jagruti jahnavi jaideep jaidev jaime jake jakob jakub jalal jalen jamal jameela james jamie jamil jamila
jana janaki janardhan jane janelle janet janette janey janhvi jani janice janina janine janis janna janneke jannes
jannetje jannie jannik jannis janos janosch jantine jantje janusz jared jarek jari jarkko jarno jaro jaroslav jaroslaw
jarrah jasleen jasmin jasmina jasna jason jaspreet jaswinder jatin jatinder javed javier javiera javonte jawad jaxon
jaya jayant jayanti jayaram jayashree jaycee jayde jayden jayesh jaylen jaylene jayme jaymin jayne jayshree jaz
jean-baptiste jean-claude jean-francois jean-luc jean-marc jean-michel jean-paul jean-pierre jeanette jeanine jeanne
jeannie jeannine jeannot jeet jeetu jeevan jeff jeffrey jejomar jelani jelena jelka jella jelle jelmer jeltje jem
jemima jen jenelle jenna jennie jennifer jenny jens jente jeremiah jeremie jeremy jeri jermaine jeroen jerome jerri
jerry jesper jess jesse jessica jessie jesus jetske jett jette jhanvi jhun jia jian jiang jianguo jiayi jiayu jide jie
jieun jigar jignesh jihoon jihye jildou jill jillian jilly jim jimbo jimena jimin jimmy jin jina jinal jing jingyi
jinho jinhua jinwoo jiro jisoo jisu jiten jitendra jitesh jitske jiwon jiwoo jiyoung joachim joan joana joann joanna
joanne joao joaquin joaquina jobst jocasta joceline jocelyn jocelyne jochen jodi jodie joe joel joelle joep joern joey
johan johann johanna johannes john johnny joko jolanda jolande jolanta jolene jolien jolijn jon jonah jonas jonathan
jone joni jonny jono jonte joohyun jools joona joop joos joost jooyoung jop jordi jordyn jorg jorge jorgen joris jorn
jorrit jose josef josefa josefina josefine joselito josep joseph josephine josette josh joshua josiane josie josip
josipa josje jost josue jouke jouni jovan jovana jovelyn jovica joyanne joyce jozef juan juana juanita juanjo juanma
judd judicael judit judith judy jugal juha juhani juhi jukka julchen jule julia julian juliana julianne julie julien
julienne juliet julieta juliette julio julita julius juma jumana jumoke jun jun-jun jun-seo junaid jungho junho junko
junseo junya jurgen jussi justin justina justine justus justyna jutta juul jye jyothi jyoti jyotsna kaan kaarina
kabelo kabir kacey kacie kacper kade kadeem kadek kadir kadriye kaea kaede kahu kahurangi kai-wen kaikobad kailash
kainat kaisa kaitlin kaitlyn kaito kaja kajal kalaiselvi kali kalle kallie kalliope kalpana kalpesh kalyan kalyani
kamakshi kamal kamala kamalesh kamari kamau kamil kamila kamini kamran kamuran kanak kanako kanchan kang kangmin
kanika kannan kaori kaoutar kapil kara karabo karan kareem karel karen karim karima karin karina karishma kariuki karl
karl-heinz karla karli karlijn karly karol karolina karoline karsten karthik karthika karthikeyan kartik kartikeya
kashif kashish kashvi kasia kaspar kassandra kassidy katalin katariina katarina katarzyna kate katelijn katell katelyn
katelynn katerina kateryna katharina katharine katherine kathi kathie kathleen kathrin kathryn kathryne kathy katica
katie katinka katja katlego katlyn katrin katrina katsumi katy katya kauri kaushal kaushik kavita kavitha kavya kaycee
kaye kayla kaylee kaylin kayode kaz kazim kazimierz kazuki kazuko kazuo kazuya keanu kedar keegan keely keertana
keerthi kees kehinde keiko keira keisha keisuke keita keith kelechi kellan kelley kelli kellie kelly kelsey kelsie
kelvin kemal kemi ken kenan kendal kendra kendrick kene kenichi kenji kenneth kenny kensuke kenta  kenza kenzie
kenzo kerem keren kerensa keri kerri kerrie kerry kerstin ketaki ketan ketut kev kevin keyshawn keyur keziah kgomotso
khadidja khadija khaled khalid khalifa khalil khanh khanh-linh khanyi khaya khoa khurram khurshid khushbu khushi kiah
kiara kidane kieran kiersten kiesha kieu kike kiki kiley kilian kim kimberley kimberly kimiko kimmy kinga kingsley
kipchoge kiprop kira kiran kiri kirill kirit kirk kirra kirsi kirsten kirstie kirsty kirtan kirti kishore kiyoshi
kjell klaartje klaas klaas-jan klara klaudia klaus klaus-dieter kobina koen koert kofi koichi koji kojo komal konrad
konstantin konstantina konstantinos konstanze koos kora koray korbinian kori kornelia kortney kostas kostya kosuke
kourtney kowhai kresimir krijn kris krischan krish krishna krishnan kristel kristen krister kristi kristian kristie
kristijan kristin kristina kristine kristof kristoffer kristy krunal krutika krystal krystian krystle krystyna
krzysiek krzysztof ksenia kshama kshitij kubra kuldeep kumar kumaran kumari kumiko kunal kunle kuno kurt kushagra
kushal kwabena kwaku kwame kwasi kwesi kyla kyle kyleigh kyler kylie kyoko kyra kyriaki kyriakos kyung kyungho lachie
lachlan laci laetitia lahcen laila lakeisha lakshmi lalit lalitha lalo lamar lambert lambertus lamia lamine lamont lan
lana laney lanre laquita lara larisa larissa larry lars lars-erik lashonda lasse laszlo lata latasha latif latifa
latika latisha latoya latrice laura laure lauren laurence laurens laurent laurentiu laurenz laurette lauri laurie
laurin laurine lavanya laverne lavinia lawrence laxman laxmi layan layla layth lazaro leah leandre leandro leann
leanna leanne lebo leeann leela leen leena leendert leesa lefteris leif leighton leila leilani leire leisha lejla
lekha leland leman lemlem lena leni lenie lenka lennart lennie  lenny leny leo leocadia leofric leon leona
leonard leonardo leonce leonhard leonid leonidas leonie leonor leonora leonore leontien leontine leopold leora lerato
leroy lesedi lesley leslie lestari leszek letha leticia letitia letizia lettice lettie lev levent levi lewis lex lexi
lexie leyla liam lian liane liang lianne liaqat liat libby licia lida lidia lidiya lieke lies liesbeth liesel
lieselotte liesje lieuwe lieve ligaya lihong lihua liisa lijuan lila lilah lilia lilian liliana lilibet lilja lilli
lillian lilly lilou lina linda lindani lindiwe lindsay lindsey ling linh linlin linnea linus lionel lior lisa lisandro
lisanne lisbet lisbeth lise liselotte liset lisette lison lital litia lito livia liviu liz liza lizbeth lizzie
ljiljana ljubica llewellyn lleyton llinos lloyd lluis loane loc lochie lodewijk loes logan loi loic loick lois lokesh
lola lolita long-wei lonneke lora loraine loralee lorcan loredana lorella loren lorena lorene lorenz lorenza lorenzo
loretta lori loriana lorie loris lorna lorraine lorrie losa lothar lotje lotte lottie louane loubna louis louisa
louise lounes lourdes lous lovisa lowri luana luann lubna luc luca lucas lucero lucette lucia luciana luciano lucie
lucien lucienne lucila lucile lucille lucinda lucy lucyna ludger ludivine ludmila ludo ludovic ludovica ludwig ludwik
luella luigi luigina luis luisa luise luka lukas lukasz luke lula lulu luminita luna lungile lupe lupita lutz luuk luz
luzviminda lwazi lydia lydie lynda lyndsay lyndsey lynette lynn lynne lynnette lyse lyubov lyudmila maaike maarit
maarten maarten-jan maartje maayan mabel mabon macarena macca machteld maci macie maciej maciek mackenzie macy
madalina madan maddalena maddie maddison maddox maddy madeleine madeline madelon madelyn madhav madhavan madhavi madhu
madhur madhuri madhurima mads mae mael maelis maelle maelys maeva maeve magali magda magdalena maggie magnus maha
mahadev mahalakshmi mahana mahdi mahek mahendra maher mahesh mahima mahipal mahir mahira mahmood mahmoud mahmut mai
mai-anh maia maija maike mair maire mairead maisie maite maithili maja majid makar makayla makena makenna mako makoto
maksim maksym malachy malak malcolm malgorzata malgosia mali malia malik malika malin malinda malini malka mallika
mallory malo malory malte malti mamadou mami mamie mamta manaaki manaia manal manami manan manas manasa manasi mandar
mandeep mandie mandla mandy maneesh manel manfred mangala mangesh manik manikandan manish manisha manjari manjiri
manjit manju manjula manjunath manny manoj manolis manolo manon manpreet mansi mansoor manuel manuela manvi maolra
mara marama marat marc marceau marcel marcela marcelin marcelina marcelino marcella marcelle marcello marcelo marci
marcia marcie marcin marco marcos marcus marcy mareike marek maren margaret margareta margarethe margarita margaux
margherita margie margit margje margo margot margreet margret margriet margrit marguerite maria maria-eleni maria-jose
mariah mariam mariama marian mariana mariangela marianne mariano maribel maricel maricela marie marie-christine
marie-claude marie-france marie-helene marie-laure mariechen marieke mariel marielle marietta marija marijana marije
marijke marijn marika mariko marilee marilena marilyn marilynn marinela marinella mario mariola marion marios marisa
marisela mariska marisol marissa marit marita marites marius mariusz marja marjan marjolaine marjolein marjolijn
marjorie marjory markku marko markus marla marleen marlena marlene marlies marloes marlon marnix marsha marta marten
marthe martijn martin martina martine martyna marvin marwa marwan mary maryam maryann marybeth maryellen maryjane
maryla marylou maryna maryse marzia masahiro masaki masako masami masao masaru masashi masha massimiliano massimo
matan mateen matei matej mateo mateu mateusz mathew mathias mathieu mathilde mathis mathurin matias matija matilda
matilde mats matt mattea matteo mattes matthes matthew matthias matthieu matthijs matti mattia mattias mattie matty
matvey matylda matze maud maura maureen maurice mauricio maurin maurits maurizio mauro mavis maxence maxime maximilian
maximiliane maximo maxine maya mayank maybelle maysa mayu mayumi mayur mayuri mazen mbali mckayla mckenna mckenzie
meagan mederic medha meena meenakshi meenal meera meg megan megha meghan meghana megumi mehdi mehmet mehmood mehnaz
mehreen mehtap mehul mei mei-hua mei-ling meifen meike meilin meiling meinhard meir mekdes melaine melanie melba
melchior melchor mele melek melih melina melinda melis melissa melita melle meltem melusine melva melvin menachem
mengyao menno merce mercedes mereana meredith meredyth merel mereoni merfyn meriem merijn merle merlijn meron merryn
merv merve meryem meryl metin mhairi mia micaela micah michael michaela michal micheal michel michela michele
micheline michelle michiel michiko mick mickey midori mieczyslaw mieke mienke miguel mihaela mihai mihajlo mihi mihir
mihnea mijin mikael mikayla mikey mikhail miki mikko mila milagros milan mildred milena milica milind miljana
millicent millie milo milorad milos milton milutin mimi mina minako minal mindy minerva ming minh minh-anh minho
minjae minji minjun minke minna minoru minseo minsu miquel mira miranda mircea mireia mireille mirel mirela miriam
mirjam mirjana mirko mirna miroslav miroslava miroslaw mirta mirte mirthe misaki misha mitali mitch mitchell mitesh
mithila mithun mitsuo mitzi miyuki mizuki mladen mo moana moataz mobolaji modupe mohamad mohamed mohammad mohammed
mohan mohcine mohd mohini mohit mohsin moira mokhtar moksha mollie molly momoko mona monal moni monica monifa monika
monique monisha montse montserrat moraa morag moran morena morgane moriah moritz morris morten morwenna moses moshe
mouloud mouna mounia mounir mourad moustafa mousumi mpho mridula mrinal mrunal muammer muath mubarak mudit muguette
muhammad muhammed muireann mujahid mukesh mukta mukul mukund mulu mumtaz muneeb murali muralidharan murat muriel
murray murugan musa muskan mustafa mustaq mutaz muthoni mutua mwangi mwende my-linh myfanwy mykhailo mykola myles myra
myriam myrna myrthe myrto nabil nabila nachiket nada nadav nadege nadezhda nadia nadim nadine nadiya nadja nadjet nael
nafisa naftali nagaraj nagesh nahla naim naima naina najat najib najla najma nakamura nala naledi naliaka nalini nam
naman namita namrata nanami nance nanci nancy nanda nandan nander nandini nandita nanette nanne nannie nans naoise
naoki naoko naomi naoufel narasimha narayan narendra naresh nargis naseem nasieku nasir nasreen nasrin nasser nassim
nastasja nastya natalee natalia natalie natalya natasa natascha natasha nath nathalie nathan nathanael nathaniel
natividad natsuki natsumi navdeep naveen navin navneet navya nawal nawel nayeli nazan nazaret nazario nazia nazli
nazneen ndidi ndumiso ndunge neal nebojsa necati ned nedim neelam neele neelima neeltje neema neeraj neerja neeru
neeta neetu neha nehal neil neirin nejma nektaria nele nell nellie nello nelly nelson nenad nenita nenna nerea nerida
nermin nerys nesrin nesrine nessa nesta nestor neta nettie nev nevaeh neven nevena nevil neville nevin nga ngaire ngan
nghia ngoc ngozi nguyen nguyet nhan nhi nhlanhla nhu nhung nia niall niamh nicanor nicholas nick nicki nicky nico
nicola nicolae nicolai nicolas nicole nicoleta nicoletta nida nidhi niek niels nienke nige nigel nigella nihal nihat
niina nikau nikhil niki nikita nikki niklas niko nikodem nikola nikolai nikolas nikoletta nikolina nikora nikos nilesh
nilgun nilima nilofer nils nilufer nimesh nimet nimisha nina ninad ninette ningning nino ninon nipun nir niranjan
nirav nirmal nirmala nirupama nisha nishant nishi nishtha nita nitesh nithya nitika nitin nitzan nivedita niyazi nizar
njeri njoroge nkechi nkem nkosana nnamdi nneka noa noah noam nobu nobuko noel noelia noelie noelle noellie noemi
nokuthula nolan nolwazi nompumelelo nomsa nonhlanhla nonso nora norah norbert norberto noreen noriko norio norma
norman nosipho nouf nour noura noureddine noynoy ntando ntombi nuala nuno nupur nuran nuray nurcan nurgul nuria nusrat
nwamaka nwando nyambura nynke nyoman oana oanh obiageli obinna obioma oceane ochuko octavia octavian octavio odalys
odette odhiambo odhran odile odilon odunayo ofer ofir ofra ogechi ognjen oisin ojas okan okechukwu okonkwo okoth
oksana oktay olaf olalla olamide olanrewaju olav olayinka ole oleg oleh olek oleksandr olena olesya olga olha oliver
olivia olivier oliwia olli ollie olu olubunmi olufemi olumide oluwaseun oluwatobi olya olympe olympia omar omari
ombeline omer omkar omotola onno onur onyeka onyinye oonagh ophir oren orest orhan oriana oriane oriol orit orla
orlaith orlando orlane ornella orsolya osama osamu osaze osborne oscar oskar osman osnat ostap osvaldo oswald otieno
otilia otis otmar ottavio ottfried ottilie ottmar otto ottoline ouarda ouissem ousmane ovidio ovidiu owen oyin oyinkan
ozan ozge ozgur ozlem paavo pablo paco paddy padma padraic padraig paige paislee paivi palak palesa pallavi palmira
paloma pam pamala pamela panagiota panagiotis panayiotis pania pankaj panos paola paolo paora parag paraskevi paresh
parisa paritosh parth parul parvathi parvati parveen parvez pascal pascale pascaline pascual pasha pasquale patrice
patricia patricio patrick patrik patrizia patryk patsy pattie patty paul paul-henri paula paule paulette paulien
paulina pauline paulino paulo pavan pavel pavithra pavlos pawan pawel paxton payal payton peadar pedro peet peggie
peggy pek pekka pelin pelle penelope peng peni pepijn percival percy perdita perla pernilla pernille perrine petar
pete peter peter-paul petra petri petro petronella petros petroula petru peyton phil philibert philip philipp philippa
philippe phillip philomene phoebe phong phu phuc phumzile phung phuong phyllida phyllis pia pierluigi piero pierre
pierre-yves pierrick piers piet pieter pieter-jan pietro pilar pim pinar piotr piotrek pippa pippo piripi pirjo piyali
piyush placido pleun polina pontus pooja poonam poorna poornima portia prabha prabhat prabhu prachi pradeep pradnya
prafulla pragati pragya prajakta prakash prakriti pramod pranali pranav pranay pranita pranjal prasad prasann prasanna
prasenjit prashant prashanth pratap prateek pratibha pratik pratiksha pratima pratyush praveen precy predrag preethi
preeti preity premila prerna prisca priscila priscilla pritam priti priya priyal priyam priyanka priyansh proinsias
przemek przemyslaw puja puneet punit purnima purvi pushkar pushpa puspa putri putu qasim qiang qin qing quan quang
quentin quincy quinn quinten quinton quique quirijn quirin quitterie quoc qusay quyen quynh raashi rab rabah raban
rabia rachael rachana rachel rachelle rachid rachida rachna radek radha radhika radmila radoslav radoslaw radovan radu
rae raegan rafael rafal raffaele raffaella rafi rafik rafiq raghav raghavan raghavendra raghu raghunath ragnar rahayu
rahel rahim rahul raija raik raimondo raina rainer raj raja rajalakshmi rajan rajani rajashree rajat rajeev rajendra
rajesh rajeshwari rajiv rajkumar rajni rajnish raju rakesh rakhi ralf ralph raluca rama ramachandran ramakrishna raman
ramazan rambha ramesh rami ramil ramiro ramon ramona ramprasad ramses ramya rana ranbir randall randeep randi randolf
randy rangan rangi rani rania ranjan ranjana ranjeet ranjit ranjith ranka ranulph ranveer raoul raphael raphaelle
raquel rares rashad rashaun rashi rashid rashida rashmi rasika rasmus ratan ratih ratko ratna ratu raul ravi ravindra
ravindran rawan rawiri raylan raymond raymonde raza razvan reagan reba rebeca rebecca rebecka rebekah recep redha
redouane reema reena refik refilwe reg regan reggie regina reginald regine regis rehan rehana rehema rehman rehua reid
reijo reiko reimar reimund reina reinald reinaldo reiner reinhard reinhild reinhold reinier reinoud reinout reint
reitze rekha remco remi remigiusz remo remus remy rena renata renate renato renaud renee rens renske renu renuka renzo
reshma reshmi reuben reva rewi rex reynaldo reza rhett rhian rhiannon rhoda rhodri rhona rhonda rhydian rhys ria riaan
riad rian rianne ricardo riccarda riccardo richa richard richie rick rickard ricki rickie ricky riddhi ridha ridhima
ridvan rieke riet rigoberto riikka riitta rik rik-jan rika rikke rikki riku rima rina rinaldo rino rinus riona risa
rishab rishabh rishi rishika rita ritesh ritika ritu ritvik ritwik rivka rixt riya rizki rizwan rizwana roald robbert
robbie robbin robbo robert robert-jan roberta roberto robyn rocco roch rochelle rocio rod rodel roderich roderick
rodney rodolfo rodolphe rodrigo roel roelien roelof rogelio roger rohan rohini rohit roisin roksana roksolana roland
rolande rolando rolf rolf-dieter romain romana romane romano romee romesh romilly romina rommel romolo romy ron rona
ronak ronald ronaldo ronan ronen rong roni ronit ronja ronnie ronny rory rosa rosalba rosalia rosalie rosalind
rosalinda rosamund rosanna rosanne rosaria rosario roseann roseanne roseline roselyn rosemarie rosetta roshan roshni
rosi rosie rosina roslyn ross rossana rossella rostislav roswitha rotem rotimi rowan rowena roxana roxanne roxie roy
ruairi ruaridh ruben rubina rucha ruchi ruchika rudi rudiger rudmer rudolf rudy ruel rufino rufus ruggero rui ruia
rujuta rukhsana rukmini rumi ruolan rupa rupal rupali rupam rupert rupesh ruprecht rushabh ruslan ruslana russell
rustom ruta rutger ruth rutuja ruud ruxandra ryan ryhor rylan rylee ryo ryoko ryota ryszard ryuichi saanvi saba sabari
sabien sabin sabina sabine sabra sabri sabrina sacha sachi sachiko sachin sadhana sadia sadie sadik sadiq safa safia
sagar sahana sahar saheli sahiba sahil saida saif saiprasad saira sajid sakari sakina sakshi sakura sal saleem saleh
salesi salih saliha salil salim sallie sally salma salman salome salote salvador salvatore salwa sam samanta samantha
samar samara sameeksha sameer sameera samhita sami samia samina samir samira sammie sampada sampath samson samuel
samuele samyukta sana sanaullah sandeep sander sandhya sandi sandie sandile sandip sandra sandrine sandro sanel sanele
sanem sangeeta sangwoo sanika sanja sanjana sanjay sanjeev sanjiv sanket sanna sanne sanskriti santeri santhosh
santiago santina santos santosh sanvi saoirse sapna sara sarah saravanan sarfaraz sarika sarita saroj sarvesh sasa
sascha sasha saskia sathish sathya satish satomi satoshi saturnino satya satyajit satyam saul saumya saundra saurabh
savas savi savino savita savitri sayaka sayali sayantan sayuri scott seamus sean seanan sebald sebas sebastian
sebastien sebi seda sedat seema seetha sefa sefina segolene segun sehnaz sehun seiji selah selam selami selcuk selda
selena selim selin selina sello selma selvam selvi selwyn semih semisi semra semyon senad senait senan senka senna
senthil seojun seok seoyeon sepp seppo serap sercan serdar seren serena sergei sergey sergi sergio sergiu serhat
serhiy serkan serpil sertac seru servane seth setiawan setsuko seun seunghyun seungmin sevda severin severine severino
sevgi sevil sevim sevinc seyoum shabana shabir shabnam shadi shadia shaheen shahid shahnawaz shai shaila shailaja
shailendra shailesh shaily shaina shaista shakeel shakira shalini shalmali shamik shamim shamima shan shana shanaya
shanda shane shanelle shani shania shanice shaniqua shankar shanna shannan shannon shanta shantala shantanu shanthi
shara sharad sharada sharan sharanya sharath sharda shari sharif sharla sharlene sharmila sharon sharvari sharyl
sharyn shashank shashi shaun shauna shawanda shawn shawna shayla shaz shazia shazza sheela sheena sheetal shefali
shehnaz sheila shekhar shelia shelley shelli shelly sheree sheri sherri sherrie sherry sheryl shigeru shikha shilpa
shilpi shimon shin shinichi shinji shiori shira shirin shirish shirl shirlee shirley shishir shiva shivaji shivakumar
shivam shivangi shivani shivendra shizuka shlomo shmuel sho shobha shohei shona shonda shoshana shota shourya shraddha
shravan shravani shreya shreyansh shreyas shreyashi shrikant shrinivas shruti shu shubha shubham shubhangi shubhra
shuchi shufen shweta shyam shyla sian siaosi sibe sibel sibongile sibren sibylle siddharth siddhartha siddhi sidharth
sidney sidonie sidra siebe siegbert siegfried sieglinde siegmund siem sierd sieta sietse sietske sifiso sigmar signe
sigrid sigrun siham sihem sijbren silas sile silja silke silvana silvestre silvia silvio silviu simge simisola simmo
simon simona simone simonetta simonne simran sina sinan sindisiwe sinead sinem sinisa siny siobhan sione sioned sipho
sipke sirio sirpa sissel sita sithara siti sitiveni sivan siwoo sixtine siya siyabonga siyu sizwe sjaak sjef sjoerd
sjoukje skyla slamet slava slavica slavko slawek slawomir slimane slobodan smita smriti smruti sneha snehal snezana
snigdha socorro sofia sofiane sofie sofieke sofiya sohail soham sohan sohee sohini soichiro sola solange soledad
solene solenn solomon solveig somnath sonal sonali sonam sondra soner songul soni sonia sonja sonya soobin soojin
sophia sophie sophy soraya sorcha soren sorin sorina sota sotiris souad soufiane souleymane soumaya soumik soumitra
soumya sourav souvik soyeon spencer spyros sravani srdjan sree sreedhar sreeja sreejith sreekanth sreelatha sreenivas
sri srijan srikanth srinidhi srinivas srinivasan sriram sriraman srishti stacey stacey-anne staci stacie stacy
stamatis stan stanislas stanislav stanislava stanko stans starla stavros stavroula stefan stefania stefanie stefano
steffen steffi stelios stellan stepan stephaine stephan stephane stephanie stephen stevan steve steven stevo stewart
stijn stina stipe stjepan stuart styliani suat subbu subhankar subhash subhasree subodh subramaniam subramanian
subrata suchitra sudarshan sudeep sudeshna sudha sudhir sugandha suha suhani suharto suhas sujata sujatha sujay sujit
sukanya sukhdeep sukhwinder sukriti sulabha sule suleyman sulochana suman sumana sumanth sumati sumaya sumedha sumeet
sumiko sumin sumit sumitra sundar sundaram sundari sune sungmin sunil sunita suparna supriya surabhi suraj surekha
surendra suresh surinder surjit surya susan susana susann susanna susannah susanne sushant susheela sushil sushma
sushmita susie susumu suvarna suzan suzana suzanne suze suzie suzon svea sven sven-erik svenja sverker svetlana
svitlana swaantje swaminathan swapna swapnil swara swarna swathi swati sybe sybil sybille sybren sydnee syed sylke
sylvain sylvaine sylvette sylvia sylviane sylvie sylwester sylwia szymon tabatha tabea tabitha tadashi tadek tadesse
tadeusz tadhg taehyung taeyang tahar tahir tahira tahlia taika taisiya taiwo takahiro takako takao takashi takeshi
takumi talal taleb talei talia talya tama tamaki tamar tamara tamas tamati tamera tami tamika tammie tammy tamra
tamsin tanay tanaya tancrede tancredi tane taner tangiwai tanguy tania tanika tanima tanisha tanishq tanja tanmay
tansu tanvi tanya taoufik tapio taposh tara taran taras tarek tariana tarik tarini tariq tariro tarja tarkan tarmo
tarun tash tasha tasneem tatiana tatjana tatsuo tatsuya tatyana tavi tavita tawana tawanda tawera tayfun tayla tazio
te-rina teagan tebogo ted teddi teddy teemu tegan teja tejal tejas tejashree tekle telmo temi temitope tendai tenley
teo teodor teodora teodoro terence teresa teresita terhi teri tero terrance terrell terrence terri terrie terry
tesfaye tessa tessie tetsuya teun teunis tevin tevita thabang thabo thach thad thai thais tham thamer thanasis
thandeka thandi thandiwe thangam thanh thanos thao thea theda thelma themba theo theodor theodora theodore theodoros
theophile theotime thera theres theresa therese thi thibaud thibault thierry thies thijmen thijs thilo thinh thiphaine
thirumal thobile thodoris thom thomas thommo thora thorben thorsten thuan thuli thuong thuy thuy-linh tia tiago tialda
tiana tiberiu tien tiffani tiffany tigist tihana tihomir tiina tijl tijmen tijn tijs tilda tillie tilly tilo tim timbo
timm timo timofey timon timothee timothy tina tineke tingting tino tinsley tipene tiphaine titi titia titilayo titouan
titus tiziana tiziano tjalling tjark tjeerd tjerk tjitske toan tobechukwu tobi tobias tobin toby tochi todd tola tolga
tolu tom tomas tomasz tomek tomer tomislav tomiwa tommaso tommy tomohiro tomoki tomoko tomomi tomos toni tonia tonino
tonja tonnie tono tony tonya toos tope torben torge torsten toru toshi toshiko tosin toussaint tove tracey traci
tracie tracy traian tran trang traudel traute travis treasa treesje tremaine trena trent trenton tressa trev trevor
tri tricia trijntje trina trinh trini trish trisha trista tristan tristram trix trixie trong troy truc trude trudie
trudy trui trung trupti truus tsegaye tshepo tsubasa tsuyoshi tuan tudor tugba tugce tuija tulay tulika tullio tulsi
tumelo tuncay tunde tung tuomas turei turgut turkan tushar tuula tuyen tuyet tyce tycho tyesha tymofiy tyquan tyra
tyrell tyrese tyrone tyson tzipi tzvi ubaldo ube uche uchenna uday udit udo ufuk ugo ugochi ugonna ugur ujjwal uju
ujwal ulas ulf uli ulises ulla ulrich ulrika ulrike ulyana ulysse uma umar umberto umesh umit unai unathi upasana
urbain urbano urho uri urmila uros urs ursel ursula ursule urszula urte urvashi uschi usha usman uta ute utkarsh utku
uttam utz uwe uyen uzoma vada vadim vaibhav vaidehi vaishali vaishnavi valentin valentina valentyna valere valeria
valerian valerie valeriy valery valeska vali vallabh vallari valorie valter vamsi van-anh vandana vandita vanesa
vanessa vangelis vani vanja vanna vanya varad varadarajan varsha varun varvara vasant vasanth vasantha vasco vasile
vasiliki vasilis vasily vassilis vasso vasudevan vasudha vasundhara vasyl vatsal vea vedant vedat vedran vedrana veena
veera veerendra veerle veit velda velimir veljko velma vena venceslas vendela venkat venkataraman venkatesan venkatesh
venkatraman vera verena verna vernice vernon veronica veronika veronique vesna vianney vibha vibhor vicenta vicente
vicki vickie vicky victoire victoriano victorien victorine vidhi vidhya vidya vidyut viet viggo vignesh vihaan vijay
vijaya vijayalakshmi vijayan vik vikas vikash vikki vikram viktor viktoria viktoriya vilhelm viliami villemo vilma
vimal vimala vimla vinay vinaya vince vincent vincenz vincenza vincenzo vineet vineeta vineeth vinh vinita vinod
vinzenz violaine violeta violetta violette viorel viorica vipin vipul viraj virat virendra virgilio virginia virginie
virpi virtudes vishaka vishakha vishal vishnu vishwanath vishwas vismaya viswanathan vitaly vito vitor vitoria
vittoria vivek vivi vivian viviana viviane vivianne vivien vivienne vjekoslav vlad vladan vladimir vladimira vladislav
vladut vlasta vojislav volkan volker volkmar volodymyr vrinda vrushali vural vusi vyacheslav wacek waclaw wael wafa
waheed wahib wahyu waimarie wairimu waisake walburga waldemar waldtraut waleed walid wallace walli wally walter
walther waltraud wambui wanda wangari wangui wanjiku wanjiru wannes wanyama wassila wassim wataru wayan wayne wazza
wei weiming weiwei wenceslao wendel wendela wendelin wendi wendy wenjing wenke wenzel werner weronika wes wesley
wessel whitley whitney wiebe wiebke wieger wieke wiel wieland wieslaw wieslawa wietse wijnand wikitoria wiktor
wiktoria wilbert wilf wilfred wilfredo wilfried wilhelm wilhelmine willa willeke willem willemijn william willie wilma
wim wimke winfried winifred winnie winona winrich winston wioletta wiremu witek witold wladyslaw wobke wojciech wojtek
wole wolf-dieter wolfgang wolfhard wolfram wondimu woojin wout wouter wubbo wulan wulf wyatt wyn wytske xander xanthe
xaver xavi xavier xaviere xenia xia xiang xiaofeng xiaohong xiaoli xiaoming xiaoyan xiaoyu ximena xin xin-yi xinyi
xiomara xiu xochitl xolani xuan xue xueli yaa yaakov yacine yadira yael yaelle yafei yagmur yago yahia yair yaiza
yakov yalcin yaman yamato yamila yamina yamini yamuna yan yana yanira yanis yann yannick yannis yanto yanyan yara
yared yaron yaroslav yasemin yash yashas yashasvi yashika yashoda yashwant yasir yasmin yasmina yasmine yasuko yasuo
yatin yating yavuz yazan yazid yegor yehuda yehudit yeji yejin yelena yeliz yemi yesenia yesim yetunde yevgeny yevhen
yewande yi yiannis yifan yigit yijun yildirim yildiz yilmaz yiming ying yiota yke ylva ymke yoann yoav yochanan yoeri
yogesh yogita yohan yohei yoichi yoko yolaine yolanda yolande yolanthe yolonda yomi yonas yonca yong yoona yorgos
yosef yoshi yoshiko yoshio yossi yota youcef younes youness younghee youngjae yousef youssef yseult yucel yuchen yudi
yue yuhan yui yuichi yujin yuka yukari yuki yukiko yukio yuko yuksel yulia yuliana yuliya yumi yumiko yun yuna yuni
yunus yuqi yuri yuriko yury yusuf yusuke yuta yuting yuto yuval yuvraj yuxin yuya yvaine yvan yves yvette yvon yvonne
yvonnick zac zacarias zach zacharias zachary zack zadie zafer zahia zahra zaid zaida zain zainab zainabu zaira zakaria
zakhar zaki zakia zali zandile zane zanele zara zaria zawadi zayd zbigniew zbyszek zdenka zdravko zdzislaw zeb zeenat
zeger zehava zehra zeinab zeke zeki zelda zelie zeliha zeljka zeljko zella zelma zeno zenobia zenon zerihun zewdu
zeynep zhanna zhao zhaohui zhen zhi zhijian zhiming zhong zhou ziad zihan zina zinaida zineb zinhle zita ziyi zlata
zlatan zlatko zodwa zoe zoey zofia zohra zoi zoltan zora zoraida zoran zorica zosia zouhair zoya zsofia zsolt zubair
zubin zuleika zulma zuzana zuzanna zygmunt
`
    .trim()
    .split(/\s+/),
)

/** Given names that are also everyday words, months, places or trades: they need a second sign. */
export const wordLikeGivenNames: ReadonlySet<string> = new Set(
  `
adelaide al alma amber ambre amine angel angus aoi april arden aria art asia aspen august aurora austin autumn baraka
barb barbel basil bay bea begum berk bilge bill bishop blair blake blanche blessing blue bo bodil bola bong breda
brook brooke brooklyn buddy bunty cade cadence callie cam candy caner capucine carol carter cassidy cat cecil chad
champa chance chandler charity chase chelsea cheyenne chi chip christian clay clea clem clement cleveland cliff cole
colton cong cooper cor corey cruz crystal dag daisy dale dallas dalton dan dat dawn dax deacon dean delaney destiny
dev devon di dick dimple dixie dixon dolly dona dot drew duke earl easton ebony ed eden elle ellis em ember emerson
emery emir esen ester ezra faith fang felicity fern fien finley flick flo floor flor flora florence foppe forest
frances frank frankie gage gal gale garrison gene genevieve georgia  gerry gil ginger glen grace grant graydon
guo guru guy hao hardy harley harlow harm harmony harper harsh haven hazel heath henry hilary hind holden holly honor
hope hudson hunter ien ike inci  india ingram ion iona iris irvine  israel iva ivy jack jade jai jan jas
jasmine jasper jay jazz jean jed jet jewel jip jo jolie jordan joy jules june juno kai kana kane kari kash kay kendall
kinsley kip kirby kit kitty knox koa kord lacey lal lam lance landon laurel lea lech lee lei leigh lennon lien lilo
lily lin lincoln linden loek lore lou loup lubin luce mac madison magnolia maj maki mal mala manu marge mari marin
marina mark marley marquis martha martial mason mate maverick max maxim may mees mel melody memo mercy mere merlin
mert mien mies mika mike mile miles min minty misty modesto morgan mutlu myrtle nacho nadir nan nana nari nash nat naz
nieves nil noble noe noor norm nova novella nur obi octave ola olive om oma opal ora oriel orion orly outi ove paisley
paris parker pastora pat patience paz pearl peer pen penny pepe peregrine perry phat phoenix piedad pierce pino pip
piper pita pol polly poppy porter precious presley preston primo primrose prosper prudence puck queenie rain ram ran
raven ray reed reese reine remedios rene rhea rich ridge rie riley rim rin rob robin rocky rok roman rongo roos rose
rosemary ruba ruby rune rusty ryder saar sable sade sae saffron saga sage sagi sancho sandy sari satu savannah sawyer
scarlett seo serge sever shay shea shelby shun sid sien sienna sierra simba simo siv sky skye skylar sloan sloane sneh
sol sonny sora star stella sterling sterre stig storm stu sue sue-ellen suki sultan summer sunny sutton sweety sydney
tabby taco tage taiga taj tal tala tam tanner tao tapas taro tate tatu tatum tawny taylor teal terra tess thatcher tho
thu tierra tiggy till tin ting toa tobe toivo toon tor tori trey trinidad trinity tripp tuba tucker tui turner tuva ty
tyler umut una urban val valentine van vega ventura verity vesa vic victor victoria ville viola violet viv vuk wade
wale warren wen weston whetu wia wil wiley will willow wolf wren yang yaw yen yuan ziv zohar zola zuri
`
    .trim()
    .split(/\s+/),
)

/** Small words inside a family name, folded: 'van der Meer', 'el Amrani', 'de la Cruz'. */
export const nameParticles: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das du la le el al bin bint ibn ben ter ten te vom zu zum ap abu af av'.split(' '),
)

/** What stands before a name and is left out of it. */
export const courtesyTitles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx mister missus herr herrn frau hr fr mme madame mlle mademoiselle monsieur m shri shree sri smt kumari dhr mevr mevrouw meneer
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
export const courtesyEndings: ReadonlySet<string> = new Set(['sir', 'madam', 'maam', "ma'am", 'ji', 'mam', 'saab', 'garu'])
