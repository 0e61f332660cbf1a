import * as z from 'zod';

/** The certificate that a server showed, as far as a client looks at it. */
export const Certificate = z.object({
  /** Common name of the subject; empty when it has none. */
  subject: z.string(),
  issuer: z.string(),
  /** Alternative names that it is valid for, `DNS:shop.example`, `IP Address:10.0.0.5`. */
  names: z.array(z.string()),
  /** ISO 8601. */
  validFrom: z.string(),
  validTo: z.string(),
  selfSigned: z.boolean(),
  fingerprint256: z.string(),
  /** `RSA 2048`, `EC prime256v1`. */
  algorithm: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;

/** What came of a TLS handshake in which nothing but the handshake was sent. */
export const TlsAnswer = z.object({
  /** `TLSv1.3`; absent when no handshake succeeded. */
  protocol: z.string().optional(),
  cipher: z.string().optional(),
  /** The host name that was asked for; absent when none was. */
  serverName: z.string().optional(),
  certificate: Certificate.optional(),
  /** Certificates that the server sent, its own included. */
  chainLength: z.number().optional(),
  /** Why a client with the usual authorities would refuse it, as OpenSSL names the reason; absent when it would not. */
  untrusted: z.string().optional(),
  /** Whether the certificate is for `serverName`. */
  nameMatches: z.boolean().optional(),
  /** The newest protocol below TLS 1.2 that it takes as well; absent when it takes none. */
  outdatedProtocol: z.string().optional(),
  /** Why the handshake failed. */
  failure: z.string().optional(),
});
export type TlsAnswer = z.infer<typeof TlsAnswer>;

/** One connection to a published TCP port: what came of it before and after at most a greeting. */
export const PortProbe = z.object({
  service: z.string(),
  container: z.string(),
  containerPort: z.number().int(),
  /** As it is bound on the host of the engine. */
  hostAddress: z.string(),
  hostPort: z.number().int(),
  /** True where the engine picked the port of the host. */
  picked: z.boolean().optional(),
  /** The address that was connected to; absent when the port cannot be reached from here. */
  address: z.string().optional(),
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('open'),
      connectMs: z.number(),
      /**
       * What was heard. `greeting`: the server spoke first. `tls`, `http`, `postgres`, `other`: it answered what was
       * sent. `closed`: it ended the connection before anything was sent. `hung-up`: it ended it when something was
       * sent. `silent`: it said nothing. `unasked`: nothing was sent, and it did not speak first.
       */
      heard: z.enum(['greeting', 'tls', 'http', 'postgres', 'other', 'closed', 'hung-up', 'silent', 'unasked']),
      /** `SSH`, `SMTP`, `MySQL` … where the greeting or the answer tells it. */
      protocol: z.string().optional(),
      /** The first line that was heard, when it is text. */
      excerpt: z.string().optional(),
      tls: TlsAnswer.optional(),
    }),
    z.object({
      kind: z.literal('failure'),
      /** `refused`, `timeout`, `unreachable`, `no-ipv6`, `not-reachable`, `address-not-allowed`. */
      code: z.string(),
      message: z.string(),
    }),
  ]),
});
export type PortProbe = z.infer<typeof PortProbe>;
