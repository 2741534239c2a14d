import { Refusal } from '#kernel/refusal';

/** What stands behind a call that did not come through, by the code of Node.js, its TLS, or nodemailer. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方没有接听，请核对地址和端口',
  ECONNRESET: '对方中断了连接',
  EPIPE: '对方中断了连接',
  EHOSTUNREACH: '到不了对方的网络',
  ENETUNREACH: '到不了对方的网络',
  ETIMEDOUT: '对方没有在限时内应答',
  ENOTFOUND: '主机名查不到，请核对地址',
  EAI_AGAIN: '域名解析没有应答',
  CERT_HAS_EXPIRED: '对方的证书已过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: '对方的证书不受信任',
  SELF_SIGNED_CERT_IN_CHAIN: '对方的证书不受信任',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方的证书不受信任',
  ERR_TLS_CERT_ALTNAME_INVALID: '对方的证书与主机名不符',
  EAUTH: '邮件服务器没有接受登录名或密码',
  EENVELOPE: '邮件服务器没有接受发件人或收件人',
  ETLS: '邮件服务器没有按所选方式加密',
};

/** Why a call did not come through, in Chinese: a refusal's own words, a known trouble, or what was said. */
export const troubleText = (error: unknown): string => {
  if (error instanceof Refusal) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (/[\u4e00-\u9fff]/.test(message)) return message;
  if (/^no answer within/.test(message)) return '对方没有在限时内应答';
  const known = Object.entries(WORDS).find(([name]) => name === code || message.includes(name))?.[1];
  return known ? `${known}（${code ?? message}）` : `没有连上（${message}）`;
};
