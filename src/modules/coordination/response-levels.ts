/** Levels of an emergency response. Source: 国家突发公共事件总体应急预案 (特别重大Ⅰ级、重大Ⅱ级、较大Ⅲ级、一般Ⅳ级). */
export const RESPONSE_LEVELS = { first: 'Ⅰ级', second: 'Ⅱ级', third: 'Ⅲ级', fourth: 'Ⅳ级' } as const;

export const SITUATION_KINDS = { judgement: '形势研判', emergency: '应急响应' } as const;
export const SITUATION_STATES = { started: '进行中', ended: '已结束' } as const;
