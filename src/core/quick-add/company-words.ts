/**
 * What makes a word look like part of an employer's name: legal forms, trades at the end ('Foods',
 * 'Council'), and the everyday words firms call themselves by. Folded.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Settle that a phrase is an employer. */
export const legalForms = words(`
gmbh ag kg kgaa ug ohg se inc incorporated ltd limited llc llp plc lp corp corporation co company bv nv sa sas sarl sasu eurl pty pvt oy ab asa aps ev eg gbr mbh cic cooperative coop co-op
`)

/** Last words of employers' names: a strong sign. */
export const companyEndings = words(`
charters cruises tours safaris rentals arts crafts textiles cement chemicals ceramics infra realty pumps aquarium zoo theatre dairy insurance mutual microbank brewery distillery
lumber microcredit microfinance polymers toys florals glassworks ironworks brickworks waterworks shire isd gemeente stadtwerke edtech nbfc finance hardware vets vet orthodontics physio optics optometry opticians shipping trust rehab dive surf ski golf leisure
plumbing heating roofing flooring cleaning trading clothing tailoring landscaping removals joinery carpentry electrical electricals mechanical medicals stationers traders metrics industries ingenieure architekten anwalte advocaten notarissen storage rentals hire express direct plus care4 oven station
group technologies technology tech foods food books medical dental council housing tours travel solar steel labs lab studio studios partners associates solutions systems software services consulting consultants consultancy
industries holdings ventures capital bank insurance energy power electric motors automotive logistics freight transport haulage couriers shipping airlines airways rail railways media press publishing publishers records pictures films
games hospital clinic surgery hospice pharmacy pharma pharmaceuticals therapeutics biotech biosciences diagnostics health healthcare care school academy college university uni institute trust foundation charity nursery kindergarten kita
bakery bakers brewery brewing roasters coffee cafe bistro restaurant kitchen kitchens grill pizzeria patisserie boulangerie deli catering hotel hotels inn lodge resort resorts spa farm farms dairy orchards vineyards estates estate winery gardens nurseries
construction builders building developments properties property homes interiors architects architecture engineering engineers design designs digital creative marketing advertising communications pr agency recruitment staffing
chemist chemists bakers butchers opticians opticals jewelers florist florists solicitors law legal lawyers chambers accountants accountancy audit advisory tax wealth finance financial credit union pay payments
stores store shop market markets supermarket supermarkets outfitters apparel clothing fashion textiles garments mills mill shoes jewellers furniture toys sports cycles bikes gear
museum gallery theatre library archive orchestra ballet festival church parish diocese police fire ambulance
county borough city municipality gemeente stadt ministry department dept authority commission agency-nhs nhs
networks network security cloud data analytics ai robotics automation aerospace aviation avionics defence defense space semiconductors electronics instruments tools machinery machines manufacturing plastics chemicals chemicals-works paints coatings glass ceramics packaging paper print printing
mining minerals resources metals cement concrete timber oil gas water utilities recycling waste environmental marine maritime fisheries seafood
veterinary vets pets kennels salon beauty cosmetics fitness gym yoga
infotech infosystems enterprises exports textiles finserv fincorp edtech
werke werk klinik klinikum praxis verlag handel bau haus schule stiftung backerei brauerei apotheke spedition versicherung sparkasse universitat hochschule institut gymnasium grundschule pflegeheim seniorenheim autohaus
lycee hopital mairie cabinet editions atelier ateliers maison societe laboratoire laboratoires clinique ehpad
ziekenhuis gemeentehuis stichting uitgeverij bakkerij school-basis zorg apotheek
hr-services sons son bros brothers sohn fils zonen
`)

/** First words of employers' names, mostly French, German and Dutch: 'Hôtel des Remparts', 'Institut für Polarkunde'. */
export const companyHeads = words(`
bibliothek bibliotheek zwembad bad bibliotheque mediatheque piscine marche foyer domaine espace lehrstuhl fachbereich fakultat department faculty centre hotel institut institute ecole lycee college universite university universitat hochschule clinique klinik hopital stichting stiftung praxis restaurant cafe maison atelier ateliers cabinet backerei labor kanzlei autohaus verlag
gasthaus gasthof hof hoeve boulangerie pharmacie apotheke kita librairie brasserie bistro bistrot garage imprimerie laboratoire laboratoires mairie musee museum theatre theater kliniek kanzlei praktijk instituut centrum schule schulen apotheek haus huis werk werke bau technik logistik heim verein verband kasse stadtwerke brauerei metzgerei schreinerei tischlerei gartnerei
bank casa casale bar pension residence domaine chateau ferme groupe societe agence association fondation centre center zentrum kindergarten grundschule gymnasium st saint sankt sint basisschool zorgcentrum huisartsenpraktijk bakkerij restaurant
bureau buro studio studios team-de university ministry department school church house camp fort port mount clinic mutuelle caisse ehpad residenz stadtwerke spedition druckerei konditorei weingut landgut boerderij slagerij
`)

/** Nouns and adjectives firms like to be called by: a light sign in lower or upper case. */
export const companyMakings = words(`
acorn alder almanac amber anchor anvil apex apple apricot arbor arc arch arrow ash aspen atlas aurora autumn axis badger bamboo bank barley barn basalt basil bay beacon bear bee beech bell berry birch bird blackbird blossom blue bluebell boat bolt book bramble branch brass bread breeze brick bridge
bright brightside broad bronze brook brown buoy butter cabin cactus canal candle canopy canvas canyon cape cardinal castle cedar chalk chapel cherry chestnut circle citrus clay clear clearwater cliff cloud clover coast cobalt cobble comet common compass copper coral cork corner cove crane creek crescent crest cross crow crown crystal
current cypress daisy dale dawn deep delta den dock door dot dove dragon drift driftwood drum dune eagle earth east echo edge elder elm ember emerald equinox evergreen fable falcon feather fern field fig finch fir fire fish flag flint flock flow flower fold forest forge fork fort fountain fox
frost full garden garnet gate ginger glade glass gold golden goose gorse grain granite grape grass gravel great green grey gray grove gull halo hammer harbor harbour hare harvest hatch haven hawk hawthorn hazel hearth heath heather hedge heron hickory high hill hilltop hive hollow holly home honest honey hook horizon horn horse
house indigo ink iris iron island ivory ivy jade jasper jay juniper kelp kestrel kettle key kite knot lake lamp lantern larch lark laurel lavender leaf ledger lemon light lighthouse lily lime linden line lion little loaf loch lock loft loom loop lotus lumen lunar lynx magnet magpie mango maple marble marigold market marlin
marsh mast meadow measure mercury meridian merlin mesa midnight mill millstone mint mirror mist moon moor moss mosaic moth mountain mulberry nest nettle new night nimbus noble north northern northwind nova oak oasis oat ocean ochre old olive onyx opal orbit orchard orchid osprey otter outpost owl oxbow oyster palm paper parcel park
parsley path peach peak pear pearl pebble penguin penny pepper petal phoenix pier pigeon pilgrim pilot pine pioneer pivot plain plum polar pond poplar poppy port prairie prism pulse quarry quartz queen quill rabbit rain rainbow raven red redwood reed reef relay ridge ring river rivet robin rock rocket root rope rose round rowan royal ruby rudder
rush saddle saffron sage sail saffron salt sand sandpiper sapphire school scout sea second seed shade shell shore sierra signal silk silver sky slate small smith snow solid sorrel south southern spark sparrow spring sprout spruce square squirrel stag star station steam steel stem stone stoneway storm stream street summit sun sunflower sunny swallow swan swift sycamore
tallow tandem tangerine teal tempo terrace terra thistle thorn thread thyme tide tideline tiger timber torch tower town trail tree trellis triangle trout true truffle tulip tundra turtle twin umbra union upland urban valley vale vapor vector velvet venture verdant vine violet vista walnut water wave wax weir well west western whale wheat wheel
white wild willow wind window wing winter wolf wood wooden woodland wool wren yarrow yarn yellow yew zephyr zenith zinc
lane road avenue yard works way wharf collective crew folk company hub point spot stack bit byte pixel cart box basket bottle cup spoon plate knife needle button pocket jacket boot shoe hat glove
`)

/** Cities people put behind an employer's name to say which branch; not part of the name. */
export const cities = words(`
london manchester birmingham leeds glasgow edinburgh bristol liverpool sheffield cardiff belfast newcastle nottingham leicester brighton oxford cambridge york bath exeter norwich reading southampton
berlin hamburg munich munchen muenchen koln cologne frankfurt stuttgart dusseldorf leipzig dresden hannover nurnberg bremen essen dortmund bonn mannheim karlsruhe freiburg
paris lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille rennes grenoble
amsterdam rotterdam utrecht eindhoven groningen haarlem leiden delft nijmegen tilburg breda arnhem
mumbai delhi bangalore bengaluru hyderabad chennai pune kolkata ahmedabad noida gurgaon gurugram jaipur kochi lucknow indore nagpur chandigarh coimbatore
sydney melbourne brisbane perth adelaide canberra hobart darwin geelong cairns newcastle
boston chicago seattle denver austin dallas houston atlanta miami portland phoenix philadelphia detroit minneapolis nashville nyc sf brooklyn
`)

/** Said behind an employer's name without being part of it. */
export const companyDescriptors = words(`
accountants lawyers butchers bakers builders plumbers opticians dentists consultants recruiters surveyors printers publishers florists jewellers auctioneers undertakers estate-agents removers electricians roofers
advocaten avocats notaires rechtsanwalte steuerberater architects hq headquarters office offices branch campus solicitors loop team people folks guys place site job shop-floor startup company recruitment hiring corporate
`)
