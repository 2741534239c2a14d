import { createTransport } from 'nodemailer';
import { destinationOf } from '#kernel/outgoing';
import { refuse } from '#kernel/refusal';

export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string | null;
  readonly password: string | null;
  readonly sender: string;
};
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly fileName: string; readonly text: string };
};

const WITHIN = 15_000;

const ADDRESS = /^[^\s<>()[\]\\,;:@"\p{C}]{1,64}@[^\s<>()[\]\\,;:@"\p{C}]{1,190}$/u;
/** 教育局 <yaodian@lanxi.example> */
const NAMED = /^([^<>"\\,;:@\p{C}]{1,100})<([^<>]+)>$/u;

const badAddress = () =>
  refuse('bad-address', '邮件没有发出', '邮件地址的格式不对', '请更正地址：只写一个，不带空格、逗号和其他说明。');

/** One address and no more, whatever was typed: a list, or a line of the protocol, is none. @throws Refusal `bad-address` */
const addressOf = (text: string): string => {
  if (ADDRESS.test(text)) return text;
  throw badAddress();
};

const senderOf = (text: string): { name: string; address: string } => {
  const [, name = '', address = text] = NAMED.exec(text.trim()) ?? [];
  return { name: name.trim(), address: addressOf(address) };
};

/** On one line: a break would begin another line of the head. */
const oneLine = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * Sends one mail over a connection to the address that was checked (security F7); the certificate is held against the
 * server's name. @throws Error, Refusal `outgoing-refused`, `bad-address`
 */
export const sendMail = async (server: MailServer, mail: Mail): Promise<void> => {
  const [from, address] = [senderOf(server.sender), addressOf(mail.to)];
  const place = await destinationOf(server.host, server.port);
  const transport = createTransport({
    host: place.address,
    port: place.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: { servername: server.host },
    ...(server.username ? { auth: { user: server.username, pass: server.password ?? '' } } : {}),
    connectionTimeout: WITHIN,
    greetingTimeout: WITHIN,
    socketTimeout: WITHIN,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { subject, text, attachment } = mail;
    const attachments = attachment ? [{ filename: oneLine(attachment.fileName), content: attachment.text }] : [];
    await transport.sendMail({ from, to: { name: '', address }, subject: oneLine(subject), text, attachments });
  } finally {
    transport.close();
  }
};
