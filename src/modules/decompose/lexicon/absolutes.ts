/** Words that say "all" or "none" over something countable. */

/** X全覆盖, 应…尽…: behind the subject, or before the act. */
export const COVERED =
  /“?(?:(?<![安健完齐])(?:全|满)覆盖|100%(?:全)?覆盖|(?<=[现到成率施训])全员覆盖|全面覆盖|(?<![安健完齐])全(?:纳入|达标|接入|联通|联网|建档|参与|配备|公开)|应[\u4e00-\u9fff]{1,3}尽[\u4e00-\u9fff]{1,3})”?/g;

/** Absolutes that name no countable whole: manners and slogans. */
export const MANNER =
  /全(?:方位|过程|链条|周期|时段|天候|流程|要素|领域|维度|环节)[、，和]?“?(?:全覆盖|全面覆盖|全员)|(?:全覆盖)[、，](?:全(?:方位|过程|链条|领域|天候)|无(?:死角|盲区|缝隙|遗漏))|全覆盖(?:、无死角|监督|监管体系|式|的)/;

/** Events that must not happen; each is countable. */
export const HARM =
  '(?:事故|事件|案件|案例|问题|舆情|违纪|违法|违规|辍学|失学|疫情|伤亡|死亡|感染|溺水|欺凌|上访|信访|投诉|差错|泄密|大班额|超大班额|危房|失信|死角|漏报|瞒报|责任事故|发生|火灾|聚集性疫情|现象|行为|隐患|犯罪|溺亡|非正常死亡|流失|大校额|超标|逾期|通报|肇事|群体性事件)';

/** 零X that counts events; 零距离, 零容忍, 零起点 are slogans. */
export const ZERO_WORDS =
  /零(?:事故|非访|信访|越级|发生|感染|辍学|失学|投诉|伤亡|死亡|火灾|差错|上访|违纪|违规|违法|案件|事件|溺水|溺亡|发案|犯罪|增长|新增|欠账|拖欠|流失|失误|疫情|舆情|泄密|逾期|负债|闲置|遗漏|漏报|隐患|脱岗|空岗|缺位|遗留|退学|失误|安全事故|大班额|超标)/g;

/** What can be wiped out to the last one. */
export const REMOVABLE =
  '(?:大班额|超大班额|大校额|大班|超大规模学校|危房|D级危房|C级危房|薄弱学校|超大班|无证(?:幼儿)?园|“小学化”|旱厕|空白|盲区|空白点|空白村|黑户|辍学|复式班|通铺|大通铺)';

/** Verbs that act on every member of a whole: 升级所有中小学…, 所有学校开设…. */
export const CONCRETE =
  '(?:实现|达到|达标|完成|建成|建立|建有|配齐|配备|配足|升级|改造|更新|开展|开设|开齐|纳入|接入|安装|通过|覆盖|参加|参与|接受|轮训|培训|消除|取消|拆除|整改|落实|公开|公示|设立|设置|成立|开放|开通|使用|启用|执行|签订|制定|组建|聘请|进行|提供|享受|入学|入园|资助|具备|取得|获得|持有|创成|创建|列入|移交|实行|推行|运行|办成|转为|转设|到位)';

/** A whole that can be counted. */
export const WHOLE = '(?:所有|全体|每[一个所名位校班县村镇间处]{1,2}|各级各类|全部|每位|每名|每所|每个|每一)';

/** An appeal to everyone is no promise that everyone does it. */
export const EXHORTATION =
  /(?:引导|教育引导|动员|号召|凝聚|激励|带领|督促|要求|面向|针对|鼓励|自觉|围绕|体现在|贯穿|力求)/;
