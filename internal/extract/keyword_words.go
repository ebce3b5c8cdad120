package extract

// keywordVerbs are verbs, and words used like them, that end a noun phrase
// wherever they stand.
var keywordVerbs = wordSet(`today tomorrow yesterday tonight thank thanks use uses used using show shows showed shown showing propose proposes proposed proposing present presents presented presenting describe describes
	described describing discuss discusses discussed discussing apply applies applied applying obtain obtains obtained obtaining allow allows allowed allowing provide
	provides provided providing improve improves improved improving reduce reduces reduced reducing increase increases increased increasing require requires required requiring
	consider considers considered considering develop develops developed developing find finds found finding give gives gave given giving become becomes became becoming
	include includes included including involve involves involved involving contain contains contained containing lead leads led leading exist exists existed existing
	demonstrate demonstrates demonstrated demonstrating illustrate illustrates illustrated investigate investigates investigated investigating examine examines examined examining
	study studied studying analyze analyzes analyzed analyse analyses analysed introduce introduces introduced introducing derive derives derived deriving prove proves proved proven
	proving argue argues argued arguing suggest suggests suggested suggesting indicate indicates indicated indicating compare compares compared comparing perform performs performed
	performing achieve achieves achieved achieving enable enables enabled enabling produce produces produced producing create creates created creating establish establishes
	established determine determines determined determining identify identifies identified identifying evaluate evaluates evaluated evaluating solve solves solved address
	addresses addressed depend depends depended depending based known need needs needed help helps helped keep keeps kept believe believes believed think thinks thought
	know knows see sees saw seen seeing look looks looked looking call calls called calling ask asks asked asking want wants wanted try tries tried trying seem feel felt
	follow follows followed following offer offers offered offering turn turned begin began begun start started become remain remains remained report reports reported reporting
	announce announced announces add added adds note noted notes claim claimed claims explain explains explained order ordered issue issued hold held holding bring brought
	leave left lose lost win won meet met run ran set sets setting work works worked working play played move moved live lived believe happen happened write wrote written
	stand stood pay paid appear appears appeared serve served send sent expect expected build built stay stayed fall fell reach reached kill killed raise raised pass passed
	arise arises tend tends occur occurs occurred aim aims aimed focus focuses focused attempt attempts relate related associated concerning regarding according due able
	make made taken come came went gone done being having extend extends extended satisfy satisfies satisfied assume assumes assumed imply implies implied represent represents
	represented denote denotes generate generates generated employ employs employed adopt adopts adopted utilize utilizes utilized exploit exploits exploited consist consists
	comprise comprises differ differs vary varies varied affect affects affected cause causes caused support supports supported enhance enhances enhanced yield yields yielded
	outline outlines outlined review reviews reviewed explore explores explored report incorporate incorporates incorporated implement implements implemented implementing
	run runs running train trained spend spends spent spending rise rises rose risen face faces faced launch launches launched launching grow grows grew grown
	break breaks broke broken choose chooses chose chosen drive drives drove draw draws drew drawn fight fights fought fly flew forget hear heard hit hits lose loses losing
	sell sells sold speak speaks spoke spoken teach taught throw threw thrown wear wore win wins winning cut cuts cutting deal deals dealt die died dies
	sign signed signs join joined joins warn warned warns urge urged urges reject rejected rejects accept accepted accepts approve approved deny denied denies confirm
	confirmed confirms decide decided decides agree agreed agrees refuse refused refuses fail failed fails end ended ends stop stopped stops close closed closes open opened
	opens release released releases drop dropped drops push pushed pull pulled visit visited arrive arrived return returned returns receive received receives attend attended
	hope hopes hoped plan plans planned seek seeks sought carry carried buy bought catch caught expect expects threaten threatened threatens force forced forces
	vote voted votes elect elected appoint appointed name named spread strike struck sink sank shoot shot capture captured seize seized condemn condemned condemns
	conclude concludes concluded define defines defined support ensure ensures ensured avoid avoids avoided arguing make`)

// vagueWords say little at the head of a term or alone.
var vagueWords = wordSet(`new novel different various several certain particular important significant main major general specific possible available current recent good better best
	great large small high low long short simple common similar different additional further particular overall entire whole main key real true own such paper article study
	approach method methods result results way ways thing things part parts number numbers case cases example examples kind kinds type types set sets use fact problem problems
	question questions issue issues point points aspect aspects lot day days week weeks month months year years time times today people man men woman women author authors
	work order effect effects advantage conclusion introduction section figure table interest purpose basis form view role place end side hand world million billion percent per cent
	immediate last next early late old young big little same other many two three four five six seven eight nine ten hundred thousand dozen single double multiple numerous
	efficient effective conventional traditional original accurate exact sufficient individual alternative useful typical practical successful well-known appropriate complete
	previous prior past corresponding actual powerful potential necessary suitable underlying desired special unknown critical basic fundamental essential crucial higher lower
	larger smaller greater better faster slower modern existing emerging growing latest earlier later former promising proper valid unique superior relevant considerable
	substantial wide broad extensive comprehensive detailed careful easy difficult hard full partial total equivalent robust realistic serious strong weak notorious surprising
	so-called resulting resultant related given proposed above following interesting commercial arbitrary full top close clear obvious likely ready able inherent
	today's yesterday's sub sup al e.g i.e etc vs cf eq fig ltd inc application applications development importance advantages disadvantages limitation limitations
	january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday
	thursday friday saturday sunday mon tue wed thu fri sat sun contribution scope means terms account notion concept idea ideas`)

// verbsFollow are words after which a verb follows, not a noun.
var verbsFollow = wordSet(`to can could will would shall should may might must cannot not`)

// headLabels begin the lines of a letter's head that hold names, addresses and
// times.
var headLabels = wordSet(`from to cc bcc date sent received reply-to von an datum`)
