import {
  certificateText,
  daysLeft,
  type ShownCertificate,
  shownCertificates,
} from '../../../src/derive/ports/shown-certificate.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';

const SHOWN = 4;

export const publishedCertificates = defineExhibit({
  meta: { id: 'published-certificates', title: 'Certificates that published ports show' },
  needs: ['portProbes', 'run'],
  present({ portProbes, run }) {
    const shown = shownCertificates(portProbes);
    if (shown.length === 0) return { notApplicable: 'no published port showed a certificate' };
    const rows = shown
      .map((one) => ({ cells: cellsOf(one, run.takenAt), evidence: [one.evidence, run.evidence] }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    return {
      columns: [
        { title: 'Service' },
        { title: 'Port', style: 'code' },
        { title: 'Asked for', style: 'code' },
        { title: 'Subject', style: 'code' },
        { title: 'For', style: 'code' },
        { title: 'Issuer' },
        { title: 'Valid until' },
        { title: 'Left', style: 'number' },
        { title: 'Protocol' },
        { title: 'Key' },
      ],
      rows,
    };
  },
});

function cellsOf({ probe, tls, certificate }: ShownCertificate, takenAt: string): readonly string[] {
  const left = daysLeft(certificate, takenAt);
  const more = certificate.names.length - SHOWN;
  const names = certificate.names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    probe.service,
    `${probe.hostAddress}:${probe.hostPort}`,
    tls.serverName ?? 'none',
    certificateText(certificate),
    names || 'none',
    certificate.selfSigned ? 'itself' : certificate.issuer,
    certificate.validTo.slice(0, 10),
    left < 0 ? 'expired' : countText(left, 'day'),
    tls.protocol ?? 'none',
    certificate.algorithm,
  ];
}
