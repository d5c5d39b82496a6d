/**
 * Words that end a name or a job: function words, what people do in interviews, and everyday words that
 * name nobody. Folded; English, German, French, Dutch.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Never part of a name, however written (but see `joinsCompany`). */
export const hardWords = words(`
somebody someone something somewhere telephonique videogesprek telefoongesprek telefongesprach fa sat in-person uiterlijk spatestens mal sehen gehad geweest gedaan geworden anders sinon ensuite puis weekend zijn haar sein seine seinen seiner ihre ihren sa only just facetimed n y e o up down f2f zoomed skyped l' d' qu' j' s' n' m' c' husband wife son daughter firm employer tel whose
i i'm im i've ive i'd i'll me my mine myself we we'd we're we'll our us you your u ur he he's hes he'd he'll him his she she's shes she'd she'll her hers they they're theyre they'd they'll theyll they've them
their it it's its that that's thats this these those there there's who who's whom which what what's when where why how whose
a an the and or but so if then than as because cause cos coz since while though although plus
at in on by for from of to into onto off out over under about re with w w/ w/o without within between through via per till til until during around near after before across against toward towards
am is are was were be been being isn't isnt wasn't wasnt weren't aren't do does did done didn't didnt don't dont doesn't doesnt doing have has had haven't havent hasn't hadn't having can can't cant could couldn't couldnt
would wouldn't wouldnt should shouldn't shall may might must will won't wont wanna gonna gotta let lets let's not no nope yes yeah yep yup yea nah ok okay oke okey oki
met meet meets meeting saw seen see seeing spoke speak speaking spoken talked talk talks talking chatted chat chatting interviewed interview interviews interviewing interviewer interviewers called calls call calling rang ring ringing
phoned phone telephone telephonic telephonically video zoom skype webex teams gmeet google-meet facetime hangouts visio visioconference onsite on-site round rounds r1 r2 r3 l1 l2 l3 panel screen screening screener
said say says saying told tell tells telling thinks think thought reckons reckon wants want wanted asked ask asks asking mentioned mentions promised promises promise seems seemed looked looks looking feels feel felt
named name names name's
done finished finish got get gets getting gotten gave give gives given went go going gone come came comes coming back left took take takes took made make makes making ran run had know knows knew heard hear hears
today yesterday tomorrow tonight yday arvo just later soon earlier week weeks month months year years fortnight hour hours min mins minutes eod cob asap
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri
job role position vacancy opening gig post applied applying apply application hiring recruiting seit
result results decision decide decides deciding answer reply feedback letter email mail offer update news verdict outcome
very really too quite pretty so-so lol haha hmm hm well badly
anyway also again still only even both each several
pls please thx thanks thank sorry ugh oh omg wow phew hi hey ps nb fyi tbh imo btw idk afaik wtf damn shit fuck fucking bloody
interviewte vorstellungsgesprach gesprach gesprache telefonat telefoninterview telefongesprach videocall videogesprach probetag probearbeiten bewerbungsgesprach bewerbung termin kennenlernen kennenlerngesprach
ich wir sie er es ihr mich mir uns ihn ihm ist sind war waren hat haben habe hatte wird werden wurde mit bei beim fur als und oder aber im am an auf aus nach vor zum zur uber um ab bis seit wegen ohne durch
der die das den dem des ein eine einen einem einer kein keine nicht noch nur auch sehr gut schlecht ganz heute gestern morgen uhr montag dienstag mittwoch donnerstag freitag samstag sonntag woche lief gelaufen
von vom zur meldet melden meldung bescheid antwort ruckmeldung zusage absage gesagt sagt sagte meinte getroffen gehabt stelle job-interview
entretien entretiens rdv rendez-vous chez avec pour par dans sur sous avant apres je j'ai jai il elle ils elles on nous vous me moi mon ma mes leur leurs c'est cetait c'etait est etait sont a ai ont le la les un une des du de et ou mais qui que pas
poste reponse semaine jours hier matin aujourd'hui demain bien passe rappelle rappellent vu rencontre
gesprek sollicitatiegesprek sollicitatie kennismaking ik ze zij hij wij jullie bij met voor op naar van het een en maar niet wel goed vandaag gisteren morgen volgende week bellen belt belde gebeld gesproken functie vacature hoor horen uitslag terug
`)

/** End a lower-case name too, but may be part of a capitalised one ('Second Home', 'Good Measure'). */
export const softWords = words(`
welsh scottish irish american british indian spanish italian swiss austrian belgian australian kiwi chinese japanese polish turkish gefuhl kaffee besichtigung stimmung eindruck kollegen kollege kollegin mam bizarre strange brutal quirky penguins dogs cats kids puppies cake cakes biscuits cookies tea wow
 1st 2nd 3rd aaj able about-to above absent absolutely accept accepted accha accident aced acha ache acronym act active
actual actually add address admit advice afford afraid afternoon age ages ago agree ahead air alarm alike alive all
alleen allein alles allow alone along alongside alors already alright altogether amazing ambiance amount angle angry
animal announce annoy another answerphone answers anxiety anxious any anyhow anything apart apologies apology
apparently appear applicant applicants appointment appreciate approach approaches argue argument arm arrange arrive
article arvo's aside assessment assez assignment assume attempt attend attention attitude audience aufgabe aunt aussi
average avoid awaiting awake aware away awful awkward baby background bad bag balance bald ball ban bare barely basic
basically basics basis bathroom beat beaucoup beautiful bed beetje begin beginning behave behavioral behaviour
behavioural behind belief believe belong below bench beneath besides best bet better beyond bhai bid bientot big
bigger bin binnenkort birthday bisschen bit bitch bite blame blank blanked blew blind blocker bloke bloke's blood blow
blur board boil bola bole boli bombed bombshell bon bonne bonus bored boring born borrow boss botched bother bottom
boxes brain brainteaser brave break breakfast breath breathe breezed brekkie brief briefly brilliant bring broke
broken brother budget bug bugs build building bullet bummer bunch burn busy buy buzz cable calculation calendar
call-back callback calm camera campus cancel candidate candidates capable caps car card cards career careful careless
carry case case-study cases cash catch catch-up caught caution ceiling cell center certain certainly certificate
challenge challenges challenging changes chaos chap character charm chatty cheap cheat check cheeky cheer cheerful
chest child children chill choice choked choose chore chuffed clarity class classes clean clearer clearly clever click
clients climb clock close closed closer closing cloth clue clueless clumsy clunky cocky coding coffee cold collar
colleague colleagues collect colour comfort comfortable command comment comments commit committee commute compare
comparison compensation competency competition complain complete completely complicated compliment computer concept
concern condition confidence confident confirm confuse confused confusing congrats connect connection consider
constant context continue contract-wise conversation convince convinced cooked cool cope correct corridor couch cough
count couple courage course cousin cover crack cramped crap crash crazy create creepy critical crossed crowd crushed
cry culture cure curious currency curveball customers cut cute cv dad daft damage danger dark date dates day day-long
daydream days dead deadline deaf deal dealbreaker dear death debate debrief debriefs debt decent declare default
definite definitely definition degree dekhte delay delight deliver demand demo demonstrate depend dernier describe
description deserve despite detail detailed details determine deuxieme develop didn diet differ difference different
difficult difficulty dig dinner dirty disagree disappear disappointed disappointing disaster discount discuss
discussion dish distance distracted distraction diya dizzy dodgy dog donc door doorbell dose doubt downside dozen draw
dreadful dream dress drill drink drinks drive driving drop dry dude due dull dumb dust dutch duties duty ear early
ease easy eat echt eerste effect effort egg eigenlijk eigentlich eight either eleven else embarrassed embarrassing
emotion emphasis employ empty encore encourage encouraging end ended ends energetic enfin engaged engaging english
enjoyed enormous enough ensuite enter entire envelope environment equal equipe equipment ergebnis error erste erstes
escape especially essay essential etwas evaluate evening eventually ever every everybody everyday everyone everything
everywhere evidence exact exactly exam examine example excel excellent except exchange excite excited exciting excuse
exercise exercises exhaust exhausted exhausting exist exit expect expectation expectations expense expensive
experience experience-wise experienced explain explanation explore expose express extend extent extra extreme eye eyes
face facility fact factor factory fail failed fair fairly faith fake fall false fame familiar famous fancy fantastic
far fast fat fate father fault favour favourite fear feature feed female fever few fewer figure fijn file fill film
filthy final finalist finalists finally finals find finding fine finger fingers finish first fit five fix flat
flattering flaw flexible flip flood flop flu flunked flustered fly focus folks follow follow-up followup fond fool
foot footy force foreign forever forget forgot forgotten form formal format former forms forth forward found four
fourth frage fragen framework franchement frank free freeze freezing french frequent fresh freundlich fridge friend
friendliness friendly froze fruit frustrated frustrating full fully fumble fumbled fun funny further future fuzzy gap
garbage gather gaya generally generous gentil gentille gentle genuine genuinely german gezellig ghosted giant gift gig
glad glance glitch glitches gloomy goal god good goodbye gossip grab grade gradual grand grateful great greet grilling
grim gripe group grow grumpy guarantee guess guilt guts gutted guy guys haan habit half hall hand handed handle
handshake handy hang happen happily happy hard harsh hassle hate hated headache headset healthy heart heat heaven
heavy heck height helaas hell hello helpful hence here herself hesitate heureusement hey hidden hide highlight
highlights hilarious him himself hindi hint hire hit hiya hm ho hobby hoffentlich hold hole holiday home homework
honestly hope hopeful hopefully hopeless hopelijk hopes hoping horrible hot hourly house however hr-type huge humble
hundred hungry hunt hurry hurt husband hypothetical ice icebreaker idea ideal identify idiot iemand iets ignore ill
illness imagine immediate immediately impact impatient important impossible impress impressed impression impressive
improve in-person inch incident include income increase incredible incredibly indeed indicate induction info informal
informed initial initially injury innocent input insane inside insight insist inspire instance instant instead
instruction intense intention interest interested interesting internet interrupt interrupted interviewer intimate
intimidating intro introduce introduction invite involve irgendwann irgendwie irritated issue issues item jamais
jemand job-hunt join joke jokes journey joy jump junk jury justify kal karenge keen keyboard kick kid kidding kids
killed killer kind kinda kinder kindly kindness kitchen-test knackered knee knock knowledge komisch kort krass kurz
kya laatste label lack ladder lady lag laggy lame land lang lange langsam laptop large last late latest laugh laughs
launch lazy leak lean learn least leave lecture leg legit leider lekker length less lesson letdown letzte letztes leuk
leute level lie life like liked likely limit link lips list list's listen listening literal literally little live
lively living liya liye load loads location logic lonely long long-winded longer longish look loop loose lose loss
lost lot lots loud love loved lovely low luck luckily lucky lull lunch luncheon lustig mad magic main mainly maintain
majority male malheureusement man manage manner many map mark massive match mate mate's material matter mauvais
mauvaise maybe mean meaning means meanwhile measurement medicine medium meer mega mehr member members memory mensen
mention mere mess message messed messy metal method mic midday mild mile mind minder mindset minor minus minuten
miracle miserable miss misschien missed missing mistake mistakes mix mixed mode modern mom moment monde money mood
moral more morning most mother mouse mouth move movement moves movie moving much mum mumble murder mute muted mystery
nachricht nahi nailed naive narrow nasty native natural nature nausea nearby nearly neat necessary neck need needed
negative negotiate neither nerve nerve-wracking nerves nervous net nett neutral never nevertheless new next next-round
nice nice-ish nicer nichts niemand niets nightmare nine nobody nod nodding noise noisy none nonsense noon normal
normally nose note notebook notes nothing notice now nowhere nuisance numb number numbers oath object obvious
obviously occasion occur odd odd-one offer-wise offered offers often oh old once one oneself ongoing online open
openly operate opinion opportunity oppose opposite optimistic option options oral order ordinary organised organize
original other others otherwise ought outfit outline output outside outstanding overall overdressed overqualified
overrun overthink overtime overview overwhelmed own pace pack package pages paid pain painful pair pale pants
paperwork park part particular partly parts party pass passed past patience pattern pause pay peace pen people
people's perform perhaps period permission permit person personality personne perspective persuade peu peut-etre
phrase physical pick pick-up picky picture piece pile pills pin pitch pitched place placement plan plane planned plans
play pleasant pleased pleasure plenty plot poem points poker-face polite politely politics pool poor poorly pop
popular portfolio portion pose position positive possess possibility possible possibly poster pot potential
potentially powerpoint practical practically praise pray precise predict prefer premier preparation prepare prepared
presence present presentation pressure presumably pretend prevent previous price pride prima prior priority private
prize probable probably probation problem problems product professional profile profit progress promising promote
proof proper properly propose protect proud prove provide puff puis pull punch punctual pure purpose push put puzzle
puzzled quantity quarter quelqu'un question questioned questionnaire questions quick quickly quiet quietly quirky quit
quiz race raise ramble rambled rambling random range rapid rapport rare rarely rate rather ratio raw reach reaction
read readily ready real realise realistic reality rear reason reasonable recall receive recent recently reception
reckoned recognise recommend record recover recruiter recruiters reduce refer reference references reflect refuse
regard regret regrets regular reject rejected rejection relate relation relationship relax relaxed relevant relieved
reluctant rely remain remark remember remembered remind reminder remote remove rent repair repeat replace report
request require requirement requirements respect respond response rest resume return reveal review reviews reward rich
ride ridiculous rien right ripper rise robot rocked rocky role-play roleplay roll ronde room rough roughly routine row
rubbish rude ruin ruined rule rules rumour runde rushed sack sad safe salary sale sales-pitch same samen sample
samples satisfied satisfy save scale scam scare scared scary scenario scenarios scene schade schedule scheme schnell
scope score scratch scream screen-share screwed script search seat second second-guess secret seek seem select
selection self sell senior-ish sense sensible sentence separate sequence series serious seriously serve session settle
seven severe shadow shadowing shaky shambles shame shape share sharp sheet shelf shift shift-work shiny shirt shoot
short short-notice shortlist shortlisted shortlisting shot shoulder shout show shown shrug shut shy sicher sick side
sideways sight sign silence silent silly similar similarly simple simply sing single sink sit site site-visit
situation situational six size skill skills skip slack sleep slept slide slides slight slightly slip slot slow slowly
small-talk smart smashed smell smile smiley smiling smoke smooth smoothly snack snag snel sniffles soft solve some
somebody somehow someone something sometime sometimes somewhat somewhere song soonest sore sort sounds source souvent
spannend spare spater specific specifically speech speechless speed spell spend spirit spite spontaneous spread
spreadsheet stable stage stairs stall stand standard stare start started starting starts state statement status stay
steady steal steep step steps stick stiff stood stop storage story straight straightforward strain straks strange
stranger street-side strength strengths stress stressant stressed stressful stressig stretch strict strike string
strong strongly structure struggled stuck study stuff stumbled stumped stunde stunden stupid style subject successful
such sudden suddenly suffer suggest suggestion suit suitable sum summary summer super super-nice superday suppose
supposedly sure surely surprise surprised surprising surprisingly survive suspect sweat sweating sweaty sweet switch
sympa sympathetic sympathisch table tail tak takeaway takeaways talkative tall tanked target task tasks taste tattoo
tea teach team tear tears tease tech technical tedious temperature tempt ten tend tense term terms terrible test tests
text tha thankful thankfully theek them themselves theory there thick thik thin thing things think third thorough
thoroughly thoughtful thoughts thousand threat three throat throughout throw thumb thumbs ticket tie tight time
timeline timelines timing tip tips tired tiring title todo told tone tongue tooth top topic topics total totally touch
tough toujours tour tout track trade train trainwreck transfer translate trap treat tres trial trick tricky trip trop
trouble truly truth try trying turn turns tweede twelve twice twist two type typed types typical typing typo ugly
umbrella unable uncle unclear uncomfortable underneath understand understanding understood underwhelmed underwhelming
unexpected unfair unfortunately unhappy unique united unknown unless unlikely unlucky unpaid unprofessional unsettled
unsure unusual upbeat upper upset upside upstairs urgent usage useful useless usual usually vacation vague vaguely
valid valuable value variety various vast veel verder version vibe vibes victory viel vielleicht view village visible
vision visit voice volume vote vraag vragen vraiment vulnerable waffle wage wages wahrscheinlich wait waited
waiter-test waiting wala wali walk walked wall wander warm warmly warning wash watch weak weakness weaknesses wear
weather wedding weer weight weinig weird weiter welcome welcoming welp wenig wet whatever whatsapp whenever whereas
wherever whether whiteboard whiteboarding whole wholly wide wieder wife wifi willing win winner wipe wire wise wish
wobbly woman wonder wonderful wondering word words work workday worked working workload workplace world worried
worries worry worse worst worth wow wrap wrapped wraps wreck write writing written wrong yaar yay yell yet young
youngish yourself yuck yummy zero zone zusammen zweite zweiter zweites
`)

/** Between two capitalised words these may sit inside a company's name ('Bank of Moreland'). */
export const joinsCompany = words('of and the for & de du des la le und der die van von et en')

/** The medium or occasion: what stands right after is where or with whom it was. */
export const occasions = words(`
telephonique videogesprek telefoongesprek telefongesprach probearbeit schnuppertag final telephonic class tel zoomed finals appel
interview interviews interviewed screen screening round chat call talk talked panel zoom teams video phone meeting coffee lunch trial shift assessment conversation session intro visit gesprach vorstellungsgesprach bewerbungsgesprach
telefonat telefoninterview videocall probetag probearbeiten entretien visio rdv gesprek sollicitatiegesprek kennismaking kennenlerngesprach loop tour discussion presentation demo lesson catch-up vc skype webex meet r1 r2 r3 l1 l2 l3 onsite stage
round1 round2 round3 spoke screener superday audition tryout stint
`)

/** After a person's name in a sentence: somebody who does or is something. */
export const personVerbs = words(`
said says told tells thinks reckons wants wanted will asked seemed promised mentioned hopes called rang looked grilled liked loved smiled laughed nodded was is has 'll who emailed texted messaged sagt sagte meinte meldet dit disait rappelle zegt zei belt
interviewed kept did knew knows made took walked showed runs ran leads offered explained he'll she'll promises reckoned figured expects sounded
`)
