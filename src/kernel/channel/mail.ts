import { createTransport } from 'nodemailer';
import { destinationOf } from '#kernel/outgoing';

export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly username: string | null;
  readonly password: string | null;
  readonly sender: string;
};
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

const WITHIN = 15_000;

/**
 * Sends one mail over a connection to the address that was checked (security F7); the certificate is held against the
 * server's name. @throws Error, Refusal `outgoing-refused`
 */
export const sendMail = async (server: MailServer, mail: Mail): Promise<void> => {
  const to = await destinationOf(server.host, server.port);
  const transport = createTransport({
    host: to.address,
    port: to.port,
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
    await transport.sendMail({ from: server.sender, to: mail.to, subject: mail.subject, text: mail.text });
  } finally {
    transport.close();
  }
};
