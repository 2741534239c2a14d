import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, sendMail } from './mail.ts';

/** OWASP ASVS 5.0.0 V1.3.11: what people typed reaches the mail server as words, never as lines of its protocol or head. */

let smtp: SMTPServer;
let server: MailServer;
const came: { readonly to: readonly string[]; readonly raw: string }[] = [];

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address);
        came.push({ to, raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', () => done()));
  process.env.YAODIAN_ALLOW_PRIVATE = '127.0.0.1';
  const { port } = smtp.server.address() as AddressInfo;
  server = {
    host: '127.0.0.1',
    port,
    security: 'none',
    username: null,
    password: null,
    sender: 'yaodian@lanxi.example',
  };
});
afterAll(async () => {
  delete process.env.YAODIAN_ALLOW_PRIVATE;
  await new Promise<void>((done) => smtp.close(() => done()));
});
beforeEach(() => {
  came.length = 0;
});

const PLAIN = { to: 'zhang@lanxi.example', subject: '要点：3项待办', text: '请登录查看。' };
const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\0'];
const head = (): string => came[0]?.raw.split('\r\n\r\n')[0] ?? '';

describe('a mail', () => {
  it('comes as it was meant', async () => {
    await sendMail(server, PLAIN);
    expect(came).toMatchObject([{ to: [PLAIN.to] }]);
  });

  it.each(BREAKS)('takes no line of its head from a subject or a file’s name with %j', async (sign) => {
    const bad = `待办${sign}Bcc: spy@evil.example${sign}X-Own: 1`;
    await sendMail(server, { ...PLAIN, subject: bad, attachment: { fileName: `${bad}.txt`, text: '一' } });
    expect(came).toHaveLength(1);
    expect(came[0]?.to).toEqual([PLAIN.to]);
    expect(came[0]?.raw).not.toMatch(/^(Bcc|X-Own):/im);
    expect(head()).toMatch(/^Subject: /m);
  });

  it.each([
    ...BREAKS.map((sign) => `zhang@lanxi.example${sign}RCPT TO:<spy@evil.example>`),
    'zhang@lanxi.example, spy@evil.example',
    'zhang@lanxi.example; spy@evil.example',
    'Zhang <zhang@lanxi.example>, <spy@evil.example>',
    'group: zhang@lanxi.example, spy@evil.example;',
    '"a\\" <spy@evil.example>"@lanxi.example',
    'zhang@lanxi.example> SIZE=1',
    'zhang',
    '',
  ])('goes to one address or to nobody: %j', async (to) => {
    await expect(sendMail(server, { ...PLAIN, to })).rejects.toMatchObject({ code: 'bad-address' });
    await expect(sendMail({ ...server, sender: to }, PLAIN)).rejects.toMatchObject({ code: 'bad-address' });
    expect(came).toEqual([]);
  });

  it('ends where it ends, whatever its text says', async () => {
    await sendMail(server, { ...PLAIN, text: '一\r\n.\r\nMAIL FROM:<spy@evil.example>\r\n.\n二' });
    expect(came).toHaveLength(1);
  });
});
