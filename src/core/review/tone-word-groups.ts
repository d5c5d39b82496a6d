/** Words that mean alike for the tone of a letter, so that what is learned of one word holds for those no passage had. Which tone they make is learned, not told here. */

const groups: Readonly<Record<string, string>> = {
  family:
    'wife husband partner spouse family mother father mum mom dad parents kids kid children child son daughter baby brother sister uncle aunt cousin granny grandmother grandfather girlfriend boyfriend fiancée fiancé fiance friend friends neighbour neighbours',
  means:
    'rent mortgage debt debts loan loans savings bills landlord overdraft bankrupt broke creditors bailiff heating groceries instalment instalments',
  pay: 'salary salaries pay wage wages bonus raise package compensation remuneration earnings stipend allowance allowances pension overtime perks benefits gross net band scale payroll paid euros pounds dollars rupees lakh lpa',
  leave:
    'holiday holidays vacation leave sabbatical fridays remote remotely hybrid flexitime parking canteen gym laptop car phone',
  anguish:
    'desperate desperately hopeless despair beg begging implore plead pray praying tears cry crying sleepless awake suffer suffering misery miserable anxious anxiety worried worry unbearable helpless lonely broken devastated crushed exhausted terrified fear afraid agony lost ruin ruined depressed',
  shame:
    'ashamed shame mortified embarrassed embarrassing embarrassment humiliated guilt guilty unforgivable inexcusable unpardonable foolish stupid idiotic dreadful dreadfully terrible terribly awful awfully appalling horrified cringe blushing',
  pardon:
    'sorry apology apologies apologise apologize apologising apologizing forgive forgiveness pardon excuse regret',
  gush: 'amazing incredible incredibly fantastic wonderful magnificent brilliant brilliance genius extraordinary marvellous sublime dazzling breathtaking phenomenal outstanding visionary legendary heavenly divine angel angels paradise perfection flawless unforgettable inspiring splendid spectacular stunning exquisite magical unmatched unrivalled incomparable peerless matchless superb glorious priceless masterpiece idol hero heroes worship adore',
  most: 'best greatest finest strongest fastest cleverest ablest smartest brightest foremost leading top unique unparalleled ever alive living earth planet universe world history everywhere unbeatable',
  blame:
    'rude rudeness unprofessional disrespectful disrespect disgraceful disgrace shameful shabby careless carelessness ignored ignoring ignore neglect neglected insult insulted insulting contempt arrogant arrogance unfair unjust dishonest incompetent amateurish lazy mistreated wasted waste misled lied lies broken strung ghosted ghosting pathetic ridiculous absurd farce joke charade mockery laughable astonishing astonished baffled appalled disgusted outraged indignant scandalous manners courtesy decency',
  sarcasm:
    'evidently apparently obviously clearly presumably surely plainly supposedly seemingly congratulations remarkable interesting amusing charming impressive bravo naturally',
  force:
    'must demand insist require order instruct command immediately urgently urgent asap forthwith instantly tonight today now latest deadline hurry quickly promptly expedite',
  threat:
    'lawyer solicitor attorney court tribunal sue legal press newspaper reporter journalist review reviews glassdoor kununu ombudsman union complaint complain complaints regulator authority authorities expose publish public post consequences withdraw otherwise else unless lost gone elsewhere finished rating forum twitter linkedin facebook',
  boss: 'boss director ceo chairman chairwoman chair chief head manager owner managing board superior superiors president headquarters personnel supervisor principal dean mayor',
  settled:
    'settled agreed done sealed certain sure assured guaranteed formality bought booked ordered told resigned quit moved moving signed packed rented enrolled cancelled already contract desk badge keys welcome colleagues',
  boast:
    'double triple halve doubled tripled halved transform transformed revolutionise revolutionize skyrocket guarantee guaranteed unbeatable never always nobody everyone anyone everybody none invaluable indispensable unmatched expert guru rockstar ninja superstar',
  slang:
    "hey heya yo hiya lol haha hahaha omg btw thx tx pls plz u ur gonna wanna gotta gimme lemme dunno cuz coz cos yeah yep yup nope cool awesome dude mate guys gang folks buddy bro mega super blast vibe vibes chill buzzing stoked psyched cheers ta ttyl fyi imho rofl lmao soz summat owt nowt innit kinda sorta ain't y'all fave deets convo gig nailed killed rocked smashed crushed epic legend ciao xx xoxo peeps tbh ngl fab wicked sweet",
  ask: 'could would may might please wonder wondering whether if possible perhaps maybe',
  leeway:
    "convenience whenever leisure hurry rush obliged oblige trouble bother mind understand understood understandable quite fully reply-needed fine either needn't feel free easily otherwise time content patience patient",
  bring:
    'attached enclosed below attachment link copy sheet note figures drawing drawings sketch sample samples article draft summary list photo photos scan certificate reference references referee referees readings data table report diagram plan map',
  thank:
    'thank thanks thankful grateful gratitude appreciate appreciated kind kindly kindness pleasure glad pleased enjoyed enjoy liked delighted',
  wish: 'wish wishes luck success congratulations congratulate farewell regards greetings greet',
  craft:
    'test tests trial machine machines workshop lab laboratory kitchen ward school class lesson line shift depot mill plant greenhouse archive library museum garden clinic bakery brewery site roof engine pump boiler press loom lathe oven kiln tram bus train ferry ship port harbour warehouse crane truck van software code database server model report audit ledger budget plan design drawing timetable rota schedule survey map catalogue stock order customers pupils patients guests visitors',
  correct:
    'mistake mistaken wrong error slip slipped forgot forgotten mixed confused correct corrected correction right figure answer missed omitted misread misheard misunderstood inaccurate clarify precise exact',
  waitday:
    'days weeks months fortnight week month day monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
  offer: 'offer offers offered accept accepted decline declined competitor rival firm company employer post',
  career:
    'career cv résumé resume promotion title ladder springboard advancement experience training qualification degree visa permit prestige reputation name portfolio',
  mine: 'my mine me myself',
  theirs: 'you your yours yourself yourselves',
  ours: 'we us our ours together',
  negated:
    "not no never nothing nobody none neither nor don't doesn't didn't won't wouldn't can't cannot couldn't haven't hasn't isn't aren't wasn't needn't without hardly barely",
}

const groupsOfWord = new Map<string, string[]>()
for (const [group, words] of Object.entries(groups))
  for (const word of words.split(' ')) groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), group])

/** The groups a word, in small letters, is in; mostly none. */
export const toneGroupsOf = (word: string): readonly string[] => groupsOfWord.get(word) ?? []
