import { createHmac } from 'node:crypto';
import { callOut, type OutgoingAnswer } from '#kernel/outgoing';
import type { ChannelKind } from './records.ts';

export type RobotKind = Exclude<ChannelKind, 'email'>;
export type Robot = { readonly kind: RobotKind; readonly url: string; readonly secret: string | null };

/** Messages a minute that the platform takes from one robot. */
export const RATE: Readonly<Record<RobotKind, number>> = { dingtalk: 20, feishu: 100, wecom: 20 };

const hmac = (key: string, message: string): string =>
  createHmac('sha256', key).update(message, 'utf8').digest('base64');

type Call = { readonly url: string; readonly body: unknown };

/** DingTalk: milliseconds; HMAC-SHA256 keyed by the secret over `ts\nsecret`, in the address. */
const dingtalk = ({ url, secret }: Robot, text: string, now: Date): Call => {
  const signed = new URL(url);
  if (secret) {
    const timestamp = String(now.getTime());
    signed.searchParams.set('timestamp', timestamp);
    signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
  }
  return { url: signed.href, body: { msgtype: 'text', text: { content: text } } };
};

/** Feishu: seconds; HMAC-SHA256 keyed by `ts\nsecret` over nothing, in the body. */
const feishu = ({ url, secret }: Robot, text: string, now: Date): Call => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signed = secret ? { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') } : {};
  return { url, body: { ...signed, msg_type: 'text', content: { text } } };
};

/** WeCom: the key in the address is all there is. */
const wecom = ({ url }: Robot, text: string): Call => ({ url, body: { msgtype: 'text', text: { content: text } } });

const CALLS: Readonly<Record<RobotKind, (robot: Robot, text: string, now: Date) => Call>> = { dingtalk, feishu, wecom };

type Said = { errcode?: number; code?: number; StatusCode?: number; errmsg?: string; msg?: string };

/** @throws Error where it is no platform that answers, but something on the way: a proxy's page */
const read = (body: string): Said => {
  try {
    return JSON.parse(body) as Said;
  } catch {
    throw new Error('机器人没有收下：应答的不是机器人平台，请核对地址和网络代理');
  }
};

/** All three answer 200 with a code in the body. @throws Error with what the platform said */
const understand = ({ status, body }: OutgoingAnswer): void => {
  if (status !== 200) throw new Error(`机器人应答 ${status}`);
  const said = read(body);
  const code = said.errcode ?? said.code ?? said.StatusCode ?? 0;
  if (code !== 0) throw new Error(`机器人没有收下：${said.errmsg ?? said.msg ?? ''}（${code}）`);
};

/** Says something in the group. @throws Error, Refusal `outgoing-refused` */
export const sayByRobot = async (robot: Robot, text: string, now: Date, signal: AbortSignal): Promise<void> => {
  const { url, body } = CALLS[robot.kind](robot, text, now);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  understand(await callOut({ url, method: 'POST', headers, body: JSON.stringify(body), signal }));
};
