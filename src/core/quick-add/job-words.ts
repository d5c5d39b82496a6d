/**
 * Words that make a phrase a job or a function: heads ('nurse'), what stands before a head ('senior',
 * 'warehouse'), and functions that people carry as titles ('CTO', 'plant head').
 * English first, with German, French and Dutch jobs; folded to lower case without accents.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A phrase ending in one of these is a job. */
export const jobHeads = words(`
atty geselle gesellin lehrling stablehand roaster cutter fishmonger monger para ain grafter finisher polisher sander blaster splicer jointer lagger dresser stylist milliner cobbler saddler thatcher gamekeeper beekeeper shepherdess herdsman herdswoman milker shearer picker pruner grader pourer roaster confectioner chocolatier deboner slaughterman docker stevedore signaller shunter lookout banksman trimmer sweep glazer roller drover ganger rodman flagger chauffeuse cabbie rider postie invigilator proctor examiner marker coder annotator moderator dubber colourist colorist armourer prompter dramaturg choreographer répétiteur accompanist organist verger sexton cantor almoner chaplain imam priest curate celebrant embryologist andrologist cytologist histologist perfusionist prosthetist orthotist chiropodist podiatrist osteopath chiropractor acupuncturist masseur masseuse reflexologist aromatherapist nutritionalist toxicologist virologist immunologist geneticist botanist zoologist entomologist ornithologist hydrologist glaciologist oceanographer cartographer seismologist volcanologist palaeontologist archaeologist anthropologist sociologist criminologist demographer ethnographer philologist lexicographer indexer genealogist numismatist auctioneer pawnbroker bookmaker croupier dealer sharpener keycutter 
brauer brauerin winzer winzerin imker florist floristin maskenbildner tontechniker dj blower glassblower ot slt hlta rvn lsa tefl pe
seller bookseller groomer controleur controleuse kalkulator conservateur regisseur menuisiere charpentier couvreur carreleur peintre soudeur tourneur fraiseur usineur mecanicien mecanicienne depanneur cableur monteuse installateur conducteur convoyeur trieur emballeur preparateur preparatrice vigneron vigneronne caviste sommeliere traiteur poissonnier boucher bouchere charcutier fromager primeur glacier chocolatier crepier pizzaiolo logisticien logisticienne approvisionneur affreteur transitaire declarant douanier notaire clerc huissier attache attachee coordinateur coordinatrice mediateur mediatrice documentaliste bibliothecaire maitre maitresse instituteur institutrice surveillant surveillante pion educ moniteur monitrice puericultrice nounou assmat aide-menagere orthophoniste ergotherapeute psychomotricien dieteticienne opticien opticienne audioprothesiste pharmacien pharmacienne manipulateur laborantine biologiste chimiste geologue urbaniste architecte dessinateur dessinatrice geometre metreur
assistentie lasser schilder stukadoor dakdekker tuinman bloemist kapper kapster kassamedewerker vakkenvuller winkelmedewerker ober gastvrouw gastheer receptioniste secretaresse jurist advocaat notaris analist programmeur ontwerper redacteur tolk vertaler fysiotherapeut logopedist tandarts doktersassistent doktersassistente apothekersassistent verzorgende helpende pedagogisch onderwijsassistent conciërge conciergee orderpicker heftruckchauffeur werkvoorbereider uitvoerder calculator tekenaar constructeur
sde sdm tpm swe2 devrel cariste standardiste receptionniste hotesse manutentionnaire auxiliaire apprenti apprentie plongeur hovenier aannemer timmerman metselaar loodgieter slager bezorger vrachtwagenchauffeur journeyman improver apprenticeship
hrbp student laborant laborantin tourier zusteller zustellerin installateur fisioterapeut huisarts psychologe psychologin logistiker
prt tgt pgt
em tl hm
accountant acheteur acheteuse actor actuary adjuster admin administrator adviser adviseur advisor ae agent aide
aide-soignant aide-soignante alternance alternant alternante anaesthetist analyst animateur animator animatrice
apprentice arborist architect archivist artist arzt arzthelferin arztin assembler assessor assistant assistante
assistent assistentin assistenz assoc associate asst attendant attorney auditor ausbildung aushilfe avocat avocate
azubi ba backer backerin baker bakker banker barback barber barista barmaid barman bartender bauleiter bauleiterin bdr
beautician begeleider begeleidster beheerder bellhop berater beraterin boekhouder bookkeeper bosun boulanger
boulangere brewer bricklayer broker buchhalter buchhalterin busser butcher buyer caissier caissiere captain caregiver
carer caretaker carpenter caseworker cashier caterer charge chargee chargehand chauffeur checker chef chemist
chercheur chercheuse childminder cleaner clerk cna co-ordinator coach coiffeur coiffeuse commercial commerciale commis
comptable concierge conducteur conductor conseiller conseillere conservator consultant controller controllerin cook
coord coordinator copywriter counsel counsellor counselor courier csm cuisinier cuisiniere curator custodian dancer
deckhand dentist deputy designer detective dev developer developpeur developpeuse dietician dietitian directeur
director directrice dishwasher dispatcher disponent disponentin distiller docent docente doctor doktorand doktorandin
doorman doula drafter draughtsman driller driver ea ecologist economist editor educateur educator educatrice einkaufer
einkauferin electrician electricien elektriker elektroniker elektronikerin embalmer eng engg engineer engr enseignant
enseignante entwickler entwicklerin enumerator epidemiologist ergotherapeut ergotherapeutin erzieher erzieherin
estimator exec executive expert fabricator fachkraft facilitator fahrer fahrerin farmer farmhand farrier fellow
fellowship financier firefighter fitter florist foreman forester formateur formatrice friseur friseurin fundraiser
gaffer gardener gartner gartnerin geographer geologist gestalter gestalterin gestionnaire glazier graphiste greaser
greenkeeper groom groundskeeper groundsman grower guard guide hairdresser handler handyman hausmeister hca head
hebamme helper historian host hostess housekeeper hygienist illustrator infirmier infirmiere ingenieur
ingenieurin inkoper inspector installer instructor intern internship interpreter investigator ironworker janitor
jeweler jeweller jockey joiner journalist juriste justiziar justiziarin kam kauffrau kaufmann keeper kellner kellnerin
kine koch kochin kok konditor konditorin kp krankenschwester laborer labourer lagerist lageristin landscaper lawyer
lead leader lecturer lectureship leerkracht lehrer lehrerin leiter leiterin lektor lektorin leraar lerares librarian
lifeguard lifter lineman linguist livreur livreuse loader locksmith logistician logopadin lpn machinist macon
magasinier magasiniere magazijnmedewerker maintainer maker manager marketer mason mechanic mechatroniker
mechatronikerin medewerker medewerkster mediator meister mentor menuisier merchandiser merchandizer metallurgist
meteorologist mfa mgr midwife millwright miner minijob modeller monteur monteuse mover musician nanny negotiator nurse
nutritionist officer onderzoeker ontwikkelaar operative operator optician optometrist orderly organiser organizer
ouvrier ouvriere pa packer paediatrician painter paralegal paramedic partner pastor pathologist patissier patissiere
pediatrician pflegefachkraft pfleger pflegerin pharmacist phd phlebotomist photographer physicist physio
physiotherapeut physiotherapeutin physiotherapist picker pilot pipefitter planer planerin planner plasterer plater
playworker plombier plumber pm po poet policeman polier porter postdoc postman postwoman potter practitioner
praktikant praktikantin praktikum preparator presenter president principal printer processor producer professeur
professor professorship programmer projectionist projectleider projektleiter projektleiterin promoter promovendus
proofreader psw psychologist psychotherapist publicist purchaser qa radiographer radiologist ranger realtor
receptionist recruiter redacteur redactrice redakteur redakteurin referent referentin registrar reinigungskraft rep
reporter representative researcher responsable restorer retoucher rigger rn roadie roofer runner sachbearbeiter
sachbearbeiterin sage-femme sailor salesman salesperson saleswoman scaffolder scheduler schlosser scholar schoonmaker
schreiner schreinerin scientist sculptor sdet sdr seamster seamstress secretaire secretary sekretarin senco
sergeant server serveur serveuse setter shelver shepherd sommelier sonographer sorter sozialarbeiter sozialarbeiterin
specialist spotter sre stagehand stagiair stagiaire statistician steuerberater steuerfachangestellte steward
stewardess stocker stocktaker stonemason storekeeper storeman storeperson strategist stylist superintendent supervisor
surgeon surveyor swe sweeper ta tailor taster tattooist teacher teamleader teamleider teamleiter teamleiterin tech
technician technicien technicienne techniker technikerin technologist teller tester therapist ticketer tiler tischler
tischlerin toolmaker trackman trader traducteur traductrice trainee traineeship trainer translator treasurer tuner
tutor typist undertaker underwriter upholsterer usher valet valuer vendeur vendeuse verkaufer verkauferin
verkoopster verkoper verpleegkundige vertriebler vet veterinarian volontar volontariat vormgever waiter waitperson
waitress waitstaff warden warehouseman warehouser washer watchman weaver webmaster welder werkstudent werkstudentin
winemaker wissenschaftlerin worker writer zahnarzthelferin zfa zookeeper
`)

/** Endings that make an unknown single word a job in German and Dutch compounds ('Elektroplaner'). */
export const jobEndings =
  /(?:.{3,})(?:planer|planerin|leiter|leiterin|berater|beraterin|entwickler|entwicklerin|ingenieur|ingenieurin|techniker|technikerin|pfleger|pflegerin|verkaufer|verkauferin|lehrer|lehrerin|monteur|fahrer|fahrerin|assistent|assistentin|assistenz|kaufmann|kauffrau|kaufleute|arbeiter|arbeiterin|bearbeiter|bearbeiterin|mechaniker|mechanikerin|elektroniker|fachkraft|referent|referentin|redakteur|redakteurin|manager|managerin|helfer|helferin|angestellte|angestellter|meister|meisterin|zeichner|zeichnerin|student|studentin|praktikant|praktikantin|wissenschaftler|wissenschaftlerin|therapeut|therapeutin|medewerker|adviseur|beheerder|ontwikkelaar|verpleegkundige|begeleider|coordinator|leider|kundige|ologist|ographer|ician|keeper|worker|maker|smith|engineer|designer|teacher|driver|nurse|writer|person|coach|hilfe|gehilfe|warter|wart|fuhrer|fuhrerin|trainer|trainerin|spezialist|analyst|analystin|installateur|schlosser|verwalter|verwalterin|betreuer|betreuerin|sekretar|chef|kraft|gartner|gartnerin|wirt|wirtin|maler|maurer|dreher|drucker|iste|ateur|iteur|cteur|trice)$/u

/** Jobs only behind another word of the job: 'cabin crew', 'station hand', 'team member'. */
export const weakHeads = words(`
wash hand hands crew staff member help porterage mate work
`)

/** Stand before a head, or after it ('acheteur junior'), and belong to the job. */
export const jobModifiers = words(`
fournisseurs clients pot qualite securite informatique reseau reseaux achats ventes paie juridique comptabilite laboratoire methodes terminal propagation tasting interne externe financier financiere technique logistique adjoint adjointe polyvalent polyvalente confirme confirmee bilingue numerique budgetaire clientele editorial clinique scolaire
oral city town dark used lot bench showroom
relationship case room dog cat animal pet furniture phone internet cable poultry pig livestock horse stable equine forest woodland coastal river environment years eyfs sencos literacy numeracy phonics criminology midwifery stroke trauma ambulance emergency response crime fraud intelligence border customs passport visa tourism leisure entertainment gaming betting casino bingo cinema concert ticket ticketing box-office book books magazine newspaper broadcast radio television tv news weather climate carbon sustainability esg biodiversity wildlife conservation zoning permit licensing regulatory secretariat committee democratic election electoral engagement involvement participation inclusion diversity equality wellbeing mental-health counselling careers employability skills induction channel alliance alliances vendor supplier bid tender proposal proposals estimating pricing revenue yield actuarial underwriting pensions pension bookings booking reservation concierge linen uniform mailroom post postal parcel freight shipping import export forwarding shunter tanker tipper grab slinger banksman track signalling signal broadband cabling data-centre datacentre datacenter desktop endpoint identity iam soc threat pen penetration vulnerability forensic forensics kubernetes linux windows unix mainframe cobol vb ruby rails scala kotlin swift flutter laravel wordpress shopify drupal magento sharepoint powerbi tableau looker snowflake dbt spark hadoop airflow kafka elastic search recommender recommendation computer vision speech robotics autonomous perception controls plc scada instrumentation calibration metrology inspection coating finishing polishing spray sheet pipe steel concrete brick stone dry drywall lining plaster window glazing bathroom tile tiling carpet flooring insulation loft scaffold demolition groundworks excavator digger dumper roller paving highway highways road roads bridge tunnel sewer drainage flood utility utilities meter smart smart-meter ev charging turbine pv hydrogen refinery petroleum drilling mud wireline mine mining quarry blast smelter foundry injection plastics rubber glass ceramics pottery weaving knitting dye dyeing garment tailoring shoe leather jewellery watch clock piano violin guitar vocal choir ballet film camera prop puppet circus
teaching nursing architectural practice base governance
l1 l2 l3 ks1 ks2 ks3 ks4 b2b b2c
hiring personal video car front-of-house foh boh
.net 2d 3d a&e abap academic account accounts acquisition acting admin administration administrative admissions
affairs aged agile ai aircraft airline airport aml analytics android angular ap application applications apprentice ar
archive archives area art assembly assistant assoc associate asst asylum audio audit auto automation automotive aws
azure back-end backend bakery bank banquet bar battery beauty beer benefits beverage beverages bi bicycle bike
bilingual billing bim biology biz bizdev blockchain boat body bookkeeping branch brand bread budget building bus
business c# c++ cabin cad cake call campaign campaigns car cardiac care casual category catering cdl cellar center
centre certified cg chain change charity chartered cheese chemical chemistry chief child childcare children's civil
claims client clinical cloud cluster cnc coach coffee collections commercial comms communications community
competitive compliance conference construction consumer contact content contract contracts control conveyancing copy
corporate cost costume council country court crane creative credit criminal crisis crm crypto ct customer cutting
cyber dairy dance data database day days dba deck deep deli delivery demi dental department dept deputy design desk
despatch development devops dialysis digital dispatch dispensing district doctoral document domiciliary donor dotnet
drama drawing e-commerce early early-years ecommerce ect ed editorial efl ehs elderly elec electrical electronic
electronics elementary elevator email embedded energy english enrolled enrolment entry entry-level env environmental
equity er esl estate estates etl evening event events exam exec executive exhibition exhibitions facilities faculty
family farm fashion fibre field fin finance financial fire firmware fish fitness fleet flight floor floral flt food
football forestry forklift fp&a freelance french front front-desk front-end frontend fulfillment fulfilment full
full-stack full-time fullstack fulltime fundraising gallery game gameplay games garden gas gate gcp general geography
geotechnical geriatric german global golang goods government grad graduate grant grants graphic graphics grid grill
ground grounds group growth guest gym hair hardware head health hearing help helpdesk herd heritage hgv high history
home homelessness hospital hotel housekeeping housing hr hse human hvac ict icu imaging immigration implementation
industrial info information infra infrastructure innovation inside insights insurance integration interim interior
intern international inventory investment inwards ios ip it java javascript jnr jr jr. junior kaufmannische
kaufmannischer key kindergarten kitchen kyc lab laboratory language lathe latin laundry lead learning leasing legal
leitende leitender letting lettings lgv library licensed lift lighting line live-in loan loans logistics loom lorry
machine maintenance makeup management managing manufacturing marine market marketing materials math mathematics maths
meat mech mechanical med media medical membership mental mgmt mid mid-level middle midlevel mill ml mobile mortgage
motion motor motorcycle mould moulding mri museum music nail national needs network newly nicu night nights nlp node
nqt nuclear nursery office oil onboarding oncology online op operational operations ophthalmic ops optical oracle
orthodontic outreach overnight packing paediatric paint park parking parks parliamentary part-time partie parttime
pastry patent patient payable payroll pe pediatric people performance permanent personal pharmacy phd photo php
physician physicians physics picu pizza planning plant platform plumbing police policy portfolio post-doctoral
postdoctoral power ppc pr pre-sales prep presales preschool press primary principal print prison probate process
procurement produce product production program programme project property psychiatric public publicity purchase
purchasing python qa qualified quality quant quantitative r&d radiology rail ramp react reading receivable reception
records recruiting recruitment recycling refrigeration refugee regional registered relations release reliability
relief renal rendering renewals reporting research reservations resources respiratory restaurant retail rf risk
roofing route rust safety sales salesforce sap school science scrub scrum seasonal secondary section security sem send
senior seo service set settlement sewing sfdc shift ship shop site snr social software solar solution solutions sound
sous spa spanish special sport sports sr sr. stack staff statutory stellvertretende stellvertretender stock store
stores strategic strategy structural structures student students sub substitute success supply support surgical sushi
swim swimming system systems talent tax taxi tea team tech technical technische technischer technology tefl telecom
telecoms temp temporary tenancy tennis tenure-track test testing textile theatre tool tooling tour trademark trading
traffic train trainee training tram transformation transport transportation travel treasury tree truck typescript ui
ui/ux ultrasound unit unity unreal ux ux/ui uxui van vehicle vet veterinary vfx vice video vineyard virtual visiting
visitor visitors visual volunteer waking ward wardrobe warehouse waste water web weekend welding welfare wh wind wine
wissenschaftliche wissenschaftlicher year yoga youth zonal
`)

/** Functions a person bears; after a name they are a title sooner than the job applied for. */
export const functionTitles = words(`
skipper judge justice minister abbess
meister meisterin vorarbeiter polier schichtleiter schichtleiterin marktleiter kuchenleiter kuchenleitung heimleitung pflegedienstleitung kitaleitung kitaleiterin schulleiter schulleiterin
abbot abteilungsleiter abteilungsleiterin agm avp bedrijfsleider bereichsleiter bereichsleiterin boss bursar ceo cfo
chair chairman chairperson chairwoman chef chefin chief chro cio ciso cmo co-founder co-founders cofounder cofounders
commander coo cpo cro cso cto curator daf dean dg dgm dir directeur director directors directrice
dos drh dsi eigenaar eigenaresse evp filialleiter filialleiterin fondateur fondatrice
foreman founder founders gerant gerante geschaftsfuhrer geschaftsfuhrerin gm head headmaster
headmistress heads headteacher hm hod hr hrbp hrd inhaber inhaberin inspector kuchenchef kuchenchefin lead leader
leiter leiterin manager managers matron md mgr owner owners p&o partner partners patron patronne pdl personal
personaler personalerin personalleiter personalleiterin pi president principal proprietor provost
recruiter recruiters rector registrar responsable rh senco sister stationsleitung superintendent
supervisor supervisors svp teamlead teamleider teamleiter teamleiterin vorstand vp
`)

/** Departments: 'Dave from HR' is a title when short, and never the employer. */
export const departments = words(`
administratie boekhouding verwaltung buchhaltung vertrieb einkauf compta comptabilite hse ehs safety
audit tax underwriting claims editorial curation procurement buying merchandising fundraising policy labs r&d qa facilities reception admin programmes
accounting accounts admissions comms compliance design eng engineering finance hr hrbp it legal logistics maintenance
marketing operations ops p&o payroll people personal personalabteilung personnel procurement product production
purchasing quality recruiting recruitment research rh sales security support talent training
`)

/** Trades that are family names as well: with a capital behind another capital they are names. */
export const surnameTrades = words(`
baker bakker banker barber boulanger brewer butcher carpenter carter chambers cook cooper driver farmer fisher foreman fuller gartner gardener glazier guard host hunter judge keeper koch kok lehrer leiter macon major marshall mason meister miller
page painter porter potter ranger sailor sawyer schlosser schneider schreiner shepherd shoemaker singer smith steward tanner taylor tischler tyler usher verkoper weaver wright backer jager richter schafer schmied wagner zimmermann coach pastor
priest bishop pope dean king knight chef prof ritter herder pilot master masters provost squire
`)
