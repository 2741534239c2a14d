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
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly fileName: string; readonly text: string };
};

const WITHIN = 15_000;

/**
 * Sends one mail over a connection to the address that was checked (security F7); the certificate is held against the
 * server's name. @throws Error, Refusal `outgoing-refused`
 */
export const sendMail = async (server: MailServer, mail: Mail): Promise<void> => {
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
    const { to, subject, text, attachment } = mail;
    const attachments = attachment ? [{ filename: attachment.fileName, content: attachment.text }] : [];
    await transport.sendMail({ from: server.sender, to, subject, text, attachments });
  } finally {
    transport.close();
  }
};
