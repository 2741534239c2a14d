/** Measure words that a plan counts with. Longer ones win. */

/** Things counted: classifiers and measures that make a number a quantity. */
export const UNITS: readonly string[] = `
个工作日 工作日 人次 项次 门次 场次 班次 校次 车次 课次 批次 件次 台次 户次 家次 个 所 名 位 人 家 项 门 次 场 期 届 轮 批 支 本 册 篇 套 台 辆 部 条 份 间 栋
幢 座 处 块 张 件套 件 节 堂 讲 课时 学时 小时 分钟 天 周 学分 公里 千米 平方公里 平方米 平米 ㎡ 米 公顷 亩 亿元 万元 元 美元 万美元 兆 Mbps Gbps
MB GB TB M G T 对 组 队 班 户 村 校 例 起 宗 案 幅 封 株 棵 吨 千瓦 字 首 窗口 周岁 岁 款 只 席 床 辑 分 枚 副 桌 点位 学位 床位 座位 车位 工位
案例 品种 标段 集 轨 片 层 年 个月 月 星
`
  .trim()
  .split(/\s+/);

/** Never a count of a promise: ages, years, grades and plain identifiers. */
export const NOT_UNITS: ReadonlySet<string> = new Set(['岁', '周岁', '年', '月', '个月', '星', '轨', '层', 'T']);

/** Bandwidth and storage: a number of them is a target only when raised, reached or required. */
export const BANDWIDTH: ReadonlySet<string> = new Set(['兆', 'M', 'G', 'MB', 'GB', 'TB', 'Mbps', 'Gbps']);

/** Time spent: a target only with a comparator or a period. */
export const DURATIONS: ReadonlySet<string> = new Set(['小时', '分钟', '天', '周', '工作日', '个工作日']);

/** One occasion of a repeated act. */
export const OCCASIONS: ReadonlySet<string> = new Set(['次', '届', '期', '场', '轮', '场次', '班次']);

/** Ratio marks. */
export const RATIO_UNITS: readonly string[] = ['个百分点', '百分点', '%', '‰', '倍', '成'];

/** What a period is called in a unit: 次/学期. */
export const PERIODS: Readonly<Record<string, string>> = {
  年: '年',
  年度: '年',
  学年: '年',
  学年度: '年',
  半年: '半年',
  学期: '学期',
  季度: '季度',
  季: '季度',
  个月: '月',
  月: '月',
  周: '周',
  星期: '周',
  天: '天',
  日: '日',
  半月: '半月',
  旬: '旬',
};

/** Heads that make any count a name or a manner (五个方面, 24个月, 三个清零, 10条禁令). */
export const NAMED_HEADS =
  /^(?:重要|关键|主要|核心|基本|突出|薄弱|具体)?(?:的)?(?:方面|环节|层面|维度|层次|阶段|步骤|意识|自信|维护|必须|坚持|面向|关键|统一|相统一|引路人|到位|清零|确保|转变|结合|优先|延伸|底线|红线|原则|方向|主题|主线|抓手|着力点|角度|时段|时间节点|工作日|月|小时|文明|禁止|严禁|不得|不准|不|只增不减|规定动作|校区|内容|要点|清单|范围|半径)/;

/** Heads that make a Chinese small numeral a name; an Arabic count of them may be a promise (制定10项制度). */
export const ABSTRACT_HEADS =
  /^(?:重要|关键|主要|重点|核心|基本|突出|薄弱|具体|全面|不同|相关|重大|专项|提升|攻坚)?(?:的)?(?:服务|重点|关系|能力|要求|标准|领域|板块|领导|代表|振兴|支撑|引领|加强|强化|提升|聚焦|突破|抓|好|真|变|率先|机制|体系|文件|规定|制度|条例|办法|意见|规范|准则|纲要|禁令|细则|行动|工程|计划|战略|目标|任务|指标|举措|措施|职责|变化|队伍|增长|减少|问题|责任|校园|课堂|建设|作用|专项|工作|学生|群体|人群|主体|系统|平台|渠道|途径|力量)/;
