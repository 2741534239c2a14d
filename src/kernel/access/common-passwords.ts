/**
 * Words that guessing starts with, in lower case: what people choose most often the world over
 * (from the list of @zxcvbn-ts/language-common 3.0.4, MIT, its frequent and its long entries),
 * and what is at hand in a Chinese education bureau: pinyin, keyboard rows, offices, places, lucky numbers.
 * Data, not code: add what is found in use.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
woaini woaini1314 woaini520 aini aiwo nihao nihaoma haohao haohaoxuexi tiantianxiangshang mima mimashi wodemima
shurumima xiugaimima chushimima morenmima denglu yonghu yonghuming zhanghao guanliyuan xitong xitongguanliyuan ceshi
ceshizhanghao ceshiyong test admin administrator root superuser manager system oracle postgres server service office
welcome default changeme letmein password passwd passw0rd pass secret login user guest demo temp temporary initial
initpass hello abcd abcde abcdef abcabc aaaa bbbb iloveyou 5201314 1314520 520520 1314 52013 521521 7758521 7758258
147258 147258369 159357 159753 258369 741852963 963852741 789456 789456123 123789 321321 456456 789789 112233 223344
332211 445566 778899 121212 131313 168168 1688 8888 6666 9999 88888888 66666666 147147 258258 369369 110110 120120
100200 010203 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 1qaz2wsx 2wsx3edc 3edc4rfv 1qaz2wsx3edc 1qaz2wsx3edc4rfv qaz
wsx edc qazwsx qazwsxedc wsxedc zaq1 xsw2 cde3 vfr4 zaq12wsx 1q2w 3e4r 5t6y 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3
q1w2e3r4 a1s2d3 a1b2c3 a1b2c3d4 z1x2c3 asdzxc qweasd qweasdzxc asdasd qweqwe zxczxc abc123 abc1234 abcd1234 aa123456
a123456 a12345678 a1234567 q123456 qq123456 wang123 zhang123 li123456 asd123 zxc123 qwe123 admin123 admin888
admin666 admin2024 admin2025 admin2026 jiaoyu jiaoyuju jiaoyuting jiaoyubu jiaoyujuzhang jiaoyuzhan jyj jyjbgs
jyjadmin jytj jyt jyb jtj bangongshi bgs ducha dudao dudaoshi juzhang fujuzhang kezhang keshi xiaozhang fuxiaozhang
shuji laoshi jiaoshi banzhuren zhuren xuesheng xuexiao xuexi xiaoxue zhongxue chuzhong gaozhong youeryuan youer
daxue zhixiao zhijiao jijiao jijiaoke jijiaochu xueqian renshi renshike jicai jicaike caiwu shenji anbao anbaoke
anquan tiwei tiweiyi zhishe jiwei jijian dangwei dangban gonghui tuanwei xinxi xinxizhongxin dianjiao dianjiaoguan
jiaoyan jiaoyanshi jiaoyanyuan jiaowu jiaowuchu zhengjiao zhengjiaochu zongwu zongwuchu houqin xueji zhaosheng
zhaoban kaoshi kaoshiyuan gaokao zhongkao yaodian gongzuo gongzuoyaodian niandu mubiao renwu tongbao shujuzhongxin
pingtai wangluo wangguan jisuanji diannao shuju gongshi teacher student school education eduadmin edu2024 edu2025
edu2026 principal headmaster bureau campus college university primary middle kindergarten xiaoxiao zhongguo zhonghua
beijing shanghai tianjin chongqing guangdong guangzhou shenzhen zhejiang hangzhou ningbo wenzhou longwan jiaxing
huzhou shaoxing jinhua quzhou zhoushan taizhou lishui jiangsu nanjing suzhou wuxi changzhou wujin jintan xinbei
tianning zhonglou liyang nantong yangzhou zhenjiang xuzhou yancheng lianyungang huaian suqian jiangyin yixing anhui
hefei wuhu fujian fuzhou xiamen quanzhou jiangxi nanchang shandong jinan qingdao yantai henan zhengzhou luoyang
hubei wuhan hunan changsha guangxi nanning hainan haikou sichuan chengdu guizhou guiyang yunnan kunming shaanxi xian
gansu lanzhou hebei shijiazhuang shanxi taiyuan liaoning shenyang dalian jilin changchun heilongjiang haerbin wang
zhang chen yang zhao huang zhou wuwu xuxu sunsun huhu zhuzhu gaogao liang song zheng tang feng dong xiao cheng yuan
deng peng zeng zhangsan lisi wangwu zhaoliu zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei
wangxiuying zhangli lixiuying wangli zhangjing liujing zhanglei wanglei xiaoming xiaohong xiaogang xiaoli xiaowang
xiaochen lili lulu mimi nana beibei baobao baobei qinqin laopo laogong mama baba mamababa erzi nver jiankang kuaile
xingfu pingan pinganxi facai gongxifacai wanshiruyi xinniankuaile shengrikuaile zhufu jixiang meili tiankong taiyang
yueliang xingxing chuntian xiatian qiutian dongtian tengxun weixin weibo taobao zhifubao alibaba baidu huawei xiaomi
lianxiang wps360 wechat iphone huawei123 lenovo thinkpad windows wozuiai zhenaiyisheng yishengyishi yongyuan aiqing
woxihuanni xihuan zhende henhao buzhidao wobuzhidao wangjile wangjimima jizhu jizhumima suibian wusuowei longnian
shenian manian tuzi laohu long 教育局 教育 密码 我爱你 中国 你好 管理员 办公室 学校 老师 学生 校长 局长 要点 工作要点 年度 好好学习 天天向上 新年快乐 恭喜发财 万事如意 测试 用户
系统 平台 一二三四五六七八九十 一二三四五六 上善若水 厚德载物 自强不息 为人民服务 不忘初心 牢记使命 床前明月光 疑是地上霜 举头望明月 低头思故乡 春眠不觉晓 处处闻啼鸟 锄禾日当午 汗滴禾下土 谁知盘中餐 粒粒皆辛苦
白日依山尽 黄河入海流 欲穷千里目 更上一层楼 123456 12345678 qwerty 123456789 12345 1234 111111 1234567 dragon 123123 baseball football
monkey shadow master 696969 michael mustang 666666 qwertyuiop 123321 1234567890 superman 7777777 jordan jennifer
123qwe 000000 killer trustno1 hunter harley zxcvbnm asdfgh buster andrew batman soccer tigger charlie robert
sunshine thomas ranger daniel hockey george computer michelle jessica starwars pepper klaster zxcvbn freedom
princess joshua maggie ginger 11111111 amanda ashley love cheese nicole summer matthew chelsea dallas biteme matrix
william yankees 6969 taylor corvette austin access martin heather thunder merlin diamond anthony hammer 1234qwer
silver gfhjkm justin patrick richard bailey internet samantha golfer scooter orange cookie q1w2e3r4t5 maverick
jackson sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ferrari
cowboy falcon samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina nascar gateway
porsche yellow monster spider diablo hannah bulldog junior london purple compaq lakers iceman qwer1234 hardcore
cowboys money banana ncc1701 boston brandon tennis johnny miller coffee scooby 123654 edward nikita mother yamaha
brandy barney chester oliver charles player knight forever steven rangers midnight chicago bigdaddy redsox victoria
badboy angel please fender chris jasper james slayer rabbit natasha rachel marine wizard marlboro raiders prince
casper fishing flower crystal jasmine panties iwantu adidas winner winter gandalf password1 enter ghbdtn angela mike
golden lauren cocacola jordan23 winston madison angels blowme panther spanky shannon sophie johnson asdfasdf david
thx1138 toyota tiger murphy canada danielle 12344321 blowjob 8675309 jonathan liverpoo muffin cooper apples jackie
dennis black qwerty123 john sandra pokemon 123abc slipknot carlos qazxsw 123456a scorpion qwaszx nathan butter
startrek rainbow asdfghjkl razz redskins newyork gemini cameron florida liverpool turtle nicholas viking booger
wilson sierra butthead doctor rocket victor dolphins captain bandit jaguar packers pookie peaches asdf blue dolphin
helpme tucker theman tiffany maxwell jeremy qwertyui debbie albert maddog lovers monica alex united giants nirvana
metallic hotdog rosebud mountain benjamin warrior stupid elephant success bond007 jackass bonnie alexis lucky jason
scorpio samson rush2112 azerty freddy driver willie calvin sydney gators dexter red123 12345a 123456q bubba creative
golf voodoo happy arthur trouble america nissan gunner rebecca stella garfield gordon jessie parker asdfghjk 5150
apollo jack 1qazxsw2 2112 eminem december legend airborne beavis august bear apple brooklyn godzilla skippy buddy
4815162342 qwert kitten magic shelby beaver phantom fred nothing williams xavier braves darkness blink182 travis
copper tomcat platinum girls 01012011 bigboy green power 102030 animal police 11223344 online voyager lifehack
12qwaszx fish sniper 315475 trinity walter blazer heaven lover snowball playboy bubbles loveme cricket marvin willow
donkey topgun nintendo saturn family november gabriel destiny pakistan pumpkin digital sergey chance explorer
redwings private therock runner lasvegas guinness beatles fire cassie christin qwerty1 asdf1234 celtic broncos
andrey 007007 babygirl nelson donald scott eclipse cartman fluffy louise michigan testing carolina little samuel
alexande birdie steve cherry pantera sharon gibson vampire mexico peter buffalo montana genius beer flyers maximus
minecraft lovely stalker metallica doggie carter kristina kimberly spencer speedy barbara snickers sabrina carmen
marcus bronco yankee friends paradise lol123 dreams magnum horses cool caroline lacrosse ou812 goober member qwertyu
enigma scotty pimpin bollocks brian surfer sammy genesis poohbear dave star baby racing friend hello1 hawaii eagle1
billy viper october vanessa poopoo einstein stanley 12345q walker paul drowssap stephen courtney simple alaska
badger action jake bill denise jester 111222 spitfire drummer forest patricia maryjane champion diesel svetlana rock
friday kevin mark gregory pamela frank hotrod chevy anderson lucky1 douglas westside security google badass shorty
tester thumper hitman mozart general reddog music lizard alexander melanie ruslan 123456789a vincent eagle 1232323q
sweet teresa scarface 147852 qwerty12 a12345 marshall olivia veronica buddha spirit frankie money1 stargate antonio
liberty natalie mercury naruto 12345qwert suzuki semperfi king popcorn spooky marley brittany claudia kelly scotland
free kitty cherokee vikings simpsons death leslie rascal jimmy loveyou hummer michael1 allison rocky patches russia
adrian jupiter penguin howard passion honda vfhbyf andre vladimir franklin sandman infinity homer raider passport
assman fantasy bulldogs 1234554321 horney domino budlight ironman disney norman softball bishop francis brutus ford
redrum brooke bigred jeffrey jesus fktrcfylh karina marines kawasaki digger ireland oksana fireman cougar alicia
russell houston monday bradley sarah justice super wildcats tinker duncan dancer logitech avalon swordfis everton
reggie motorola alexandr molly timothy hentai claire patriots madonna colorado eugene ducati kermit juventus indian
connor galore freeuser smooth house titanic boogie simpson warcraft wolverin elizabet arizona saints valentin
georgia asdfg test123 accord matt baxter denver mitchell christ password123 yfnfif smith stinky zachary roland
naughty ncc1701d spiderma chopper brenda hello123 extreme virginia water skyline poop zombie pearljam froggy pirate
fylhtq vision 123qweasd awesome alyssa dreamer predator bullet empire wolf charlie1 kirill 123123a people elvis
panthers skipper nemesis peekaboo rasdzv3 simon alison rolltide american cardinal arnold chevelle daddy psycho
happy1 danger mookie wanker manutd 9379992 tommy hobbes vegeta goblue 852456 burton fyfcnfcbz picard 159951 bobby
loverboy lovelove vfrcbv victory 123654789 bambam turkey serega tweety hiphop galina rooster polina berlin taurus
electric ronald avatar 134679 mine raptor alpha1 maksim spring brazil eric newport hard kenneth hendrix madmax
england alpha sublime britney france darkside bigman hercules lawrence wolfpack classic letmein1 lincoln ronaldo
spiderman blizzard cheyenne 123456789q wombat bubba1 tiger1 cjkysirj raymond brother kristen pandora devils simone
holiday wildcat horse kramer 12312 147852369 buddy1 sterling caesar alabama carrie bondage basketball sports pickle
catch22 leather shaggy chronic flowers qaz123 qqq111 robbie gracie amber freepass airplane perfect kodiak billybob
katana sunset crazy good stingray maria anna snowman phpbb angel1 chocolat zeppelin garcia detroit wolves pontiac
candy firebird gundam panzer outlaw time pretty fisher connie honey business trevor redhead hardon greenday tarheels
01011980 nastya hellfire cobra engineer dragon1 savage serenity sasha michele dude lickme fireball 1029384756 white
remember darkstar miranda flash mustang1 01011 124578 harvey oscar strike freddie pavilion beauty bobafett 01012000
adam dbrnjhbz jeff bigmac chris1 duke clinton bowling jenny natali future harrison jones wallace welcome1 swimming
apache rulez pyramid dodgers girl whynot defender teens morris trooper 135790 cancer precious packard lucifer popeye
weasel 142536 raven icecream stewart tanner swordfish blonde sandy presario rockstar viktor cheryl norton james1
control wutang airforce julian atlanta pimp spike thailand looking casino 741852 21122112 paris mouse lennon 456123
bluebird theone hawkeye hacker lisa dustin elaine nfnmzyf sailor catfish goldfish maxima tattoo barbie light design
pervert machine herman wrangler rocks trucks nipples roscoe tornado jerry lights bubble cadillac 666999 madman
orlando pegasus target longhorn laura philip browns eatme stefan cannon dilbert baller microsoft winnie christia
katie qazwsx123 shooter xfiles qazqaz lesbian street seattle corona amateur cthutq prelude 246810 beach malibu
freaky assassin integra atlantis 123qweasdzxc dragons iloveu monkey1 unicorn lonewolf regina 753951 stealth kristin
tony peewee openup bobcat stacey software newton leonardo srinivas angelina young enjoy valentina trigger zaqwsx
lolita athena shotgun coyote bruins veronika dollar country rocky1 joker q1w2e3r4t5y6 1q2w3e4r5t6y mailcreated5240
qazwsxedcrfv 123456qwerty qwerty123456 sojdlg123aljg leavemealone 123456654321 gfhjkmgfhjkm qazwsxedc123
ghjcnjgfhjkm zxcasdqwe123 sonyericsson ghhh47hj7649 123456789qwe 1qazxsw23edc qwerasdfzxcv qweasdzxc123
flvbybcnhfnjh 123456789987654321 112233445566 ghbdtnrfrltkf websolutions finalfantasy chickenwing101 unbelievable
123321123321 justinbieber contortionist 123qwe123qwe newproject2004 needforspeed businessbabe 123456789123
maurolarastefy supernatural professional domainlock2005 scandinavian dkflbvbhjdbx hd764nw5d7e1vb1 qazwsxedcrfvtgb
123456789012 dkflbvbhjdyf counterstrike zaq1xsw2cde3 vfvfvskfhfve 123456789abc fkmnthyfnbdf intelligence
ghjcnjghjcnj admin18533362 23176djivanfros 123456789qwerty qazxswedcvfr qwertyasdfgh whosyourdaddy 1111111111zz
fktrcfylhjdbx fktrcfylhjdyf 541233432442 123456789qaz ghbdtnghbdtn password1234 12345678900987654321 chesterfield
010203040506 lost4815162342 102030405060 vanyarespekt qwerty123456789 89231243658s iseedeadpeople transformers
devilmaycry4 combat123654 qwertyytrewq jamesbond007 123123qweqwe 4815162342lost 123456789qqq asdfghjkl123
1234qwerasdf 123qwe456rty 1234567890qw ghjcnjrdfibyj qwertyuiop123 international saun24865709 q1w2e3r4t5y6u7
ptybnxtvgbjy 1qa2ws3ed4rf 123456789zxc 12345678987654321 playstation3 31217221027711 159753159753 mevefalkcakk
1234567890qwe hedimaptfcor cosmopolitan q1w2e3r4t5y6u7i8 zqjphsyf6ctifgu lhbjkjubz2957704 123456782000 andrewjackie
1qazxsw23edcvfr4 12qw34er56ty christopher1 159753456852 networkingpe philadelphia peanutbutter boy4u2ownnyc
ingodwetrust minecraft123 digitalprodu installdevic an83546921an13 qawsedrftgyh abc123456789 123321qweewq
auckland2010 residentevil olcrackmaster 1234567890zzz 32615948worms 012345678910 avrillavigne massimiliano
nhfdvfnjkju123 742617000027 41d8cd98f00b nemvxyheqdd5oqxyxyzi temppassword p030710p$e4o punksnotdead fynfyfyfhbde
nightcrawler playstation2 gjkysqgbpltw ticketmaster 01telemike01 stratocaster ghjcnjqgfhjkm installsqlst
123456789101 1234567890qaz frederiksberg 1a2s3d4f5g6h passwordpassword schoolgirlie sanfrancisco 89876065093rax
1234567qwertyu lytghjgtnhjdcr 111222333000 nhecsyfujkjdt zaqwsxcderfv seemnemaailm qwaszxerdfcv antananarivu
greenlantern qazwsxqazwsx vfrcbvvfrcbv 1234qwerasdfzxcv ghjcnjgbpltw 123321456654 1234567890987654321
1234567890qwerty q1w2e3r4t5y6u7i8o9p0 morganstanley 59382113kevinp qwe123qwe123 gtnhjpfdjlcr zxcvbn123456
bltynbabrfwbz warhammer40k passwordstandard maprchem56458 construction bpgjldsgjldthnf iampurehaha2 qazxswedc123
qwertyuiop10 stinkyfinger cjdthitycndj corperfmonsy weihnachtsbau 1234567892000 1234567887654321 stickdaddy77
123456789000 014702580369 asdfgh123456 necronomicon mortalkombat 123qwerty123 systemofadown qaz123wsx456
nastyanastya zxcvbnm123456789 satisfaction cheeseburger a1s2d3f4g5h6 minnesota_hp 122333444455555 vladimirovna
111222333444555 ilovemyfamily michaeljackson vfhbyfvfhbyf qwertyuiop12345 1qa2ws3ed4rf5tg websolutionssu
amadeusptfcor specialinsta 123456789asd nhfycajhvths rfnthbyf1988 paraklast1974 webuivalidat msorcloledbr
nondriversig 123456789qwer wazzkaprivet weihnachtsbaum fktrcfylhjdf z1x2c3v4b5n6m7 ghjnbdjcnjzybt qwertyuiop12
sonnenschein anytimetoday ntktdbpjh1994 nick1234-rem936 thecakeisalie ontheoutside zcfvfzkexifz qwertasdfgzxcvb
ghjatccbjyfk aksjdlasdakj89879 23wkoa0fp78dk marinamarina fatima753357 6215mila6215 zaq12wsxcde3 love777321777
123456789aaa 4815162342lf pfqwtd27121988 cnfc35762209 12345677654321 zxcvbnmmnbvcxz civilization findaupair007
alpha135792468 ghtdtlvtldtl edwardcullen gfhfktkjuhfv qazwsx123456 lytdybrbdfvgbhf asd123asd123 passwordassword
ronaldinho10 ipo54tj45uy856 89semtsriuty foreveryoung sdicmt7seytn blacksonblon 420842084208555 ktjynsq40147
1a2a3a4a5a6a bullnuts2003 050605rostik 19960610ilja 123456zxcvbn z1x2c3v4b5n6 entertainment 89063032220m
badiman28200 123ewqasdcxz nhbujyjvtnhbz ne_e_pod_chehyl hd764nw5d7e1vbv josephphone7 gthtrfnbgjkt configuratio
msoracle32re bhrh0h2oof6xbqjeh 193570356033
`
    .trim()
    .split(/\s+/),
);
