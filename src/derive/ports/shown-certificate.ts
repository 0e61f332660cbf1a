import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';
import { portSubject, type ReadProbe } from './port-probe.ts';

type Tls = NonNullable<Extract<ReadProbe['outcome'], { kind: 'open' }>['tls']>;
type Certificate = NonNullable<Tls['certificate']>;

/** A certificate that a published port showed in a handshake. */
export interface ShownCertificate {
  readonly probe: ReadProbe;
  readonly tls: Tls;
  readonly certificate: Certificate;
  readonly subject: ReturnType<typeof portSubject>;
  readonly evidence: EvidenceId;
}

const DAY_MS = 86_400_000;

/** The certificates that were shown, each once for a container port and a name that was asked for. */
export function shownCertificates(probes: readonly ReadProbe[]): readonly ShownCertificate[] {
  const shown = probes.flatMap((probe) => {
    const tls = probe.outcome.kind === 'open' ? probe.outcome.tls : undefined;
    const { certificate } = tls ?? {};
    return tls && certificate
      ? [{ probe, tls, certificate, subject: portSubject(probe), evidence: probe.evidence }]
      : [];
  });
  const groups = groupBy(shown, ({ probe, tls, certificate }) =>
    [probe.container, probe.containerPort, certificate.fingerprint256, tls.serverName ?? ''].join(' '),
  );
  return [...groups.values()].map(([first]) => first);
}

/** The certificates as above, but each once for a container port, whatever name was asked for. */
export function distinctCertificates(probes: readonly ReadProbe[]): readonly ShownCertificate[] {
  const groups = groupBy(shownCertificates(probes), ({ probe, certificate }) =>
    [probe.container, probe.containerPort, certificate.fingerprint256].join(' '),
  );
  return [...groups.values()].map(([first]) => first);
}

/** Whole days that a certificate is still valid; negative when it has expired. */
export function daysLeft({ validTo }: Pick<Certificate, 'validTo'>, takenAt: string): number {
  return Math.floor((Date.parse(validTo) - Date.parse(takenAt)) / DAY_MS);
}

/** Days for which it was issued. */
export function lifetimeDays({ validFrom, validTo }: Certificate): number {
  return (Date.parse(validTo) - Date.parse(validFrom)) / DAY_MS;
}

/** `CN shop.example`, or that it has no name. */
export function certificateText({ subject, names }: Certificate): string {
  return subject || names[0] || 'a certificate without a name';
}
