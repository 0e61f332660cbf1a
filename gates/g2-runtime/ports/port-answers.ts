import { heardText, type ReadProbe } from '../../../src/derive/ports/port-probe.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

type Evidence = EvidenceFor<'portProbes' | 'httpExchanges' | 'redisAccess'>;

const EXCERPT_LENGTH = 80;

export const portAnswers = defineExhibit({
  meta: { id: 'port-answers', title: 'What answers at the published TCP ports' },
  needs: ['portProbes', 'httpExchanges', 'redisAccess'],
  present(evidence) {
    const rows = evidence.portProbes
      .map((probe) => ({ probe, others: saidElsewhere(probe, evidence) }))
      .map(({ probe, others: { text, shownBy } }) => ({
        cells: [
          probe.service,
          `${probe.hostAddress}:${probe.hostPort}`,
          text ?? heardText(probe.outcome),
          excerptOf(probe),
        ],
        evidence: [probe.evidence, ...shownBy],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no running container publishes a TCP port' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Bound to', style: 'code' },
        { title: 'What answers' },
        { title: 'It says', style: 'code' },
      ],
      rows,
      note: 'At most a TLS handshake was sent, and only where nothing was known of the port and it did not speak first.',
    };
  },
});

/** What another reading showed of a port that was sent nothing here. */
function saidElsewhere(
  probe: ReadProbe,
  { httpExchanges, redisAccess }: Evidence,
): { text?: string; shownBy: Evidence['portProbes'][number]['evidence'][] } {
  if (probe.outcome.kind !== 'open' || probe.outcome.heard !== 'unasked') return { shownBy: [] };
  const http = httpExchanges.find(
    ({ container, containerPort, outcome }) =>
      container === probe.container && containerPort === probe.containerPort && outcome.kind === 'response',
  );
  if (http) return { text: 'plain HTTP', shownBy: [http.evidence] };
  const redis = redisAccess.find(
    ({ container, anonymous }) => container === probe.container && anonymous !== undefined,
  );
  if (!redis) return { shownBy: [] };
  const how = redis.anonymous === 'answered' ? 'without a password' : 'and asks for a password';
  return { text: `Redis, ${how}`, shownBy: [redis.evidence] };
}

function excerptOf({ outcome }: ReadProbe): string {
  return outcome.kind === 'open' && outcome.excerpt !== undefined ? cutText(outcome.excerpt, EXCERPT_LENGTH) : 'none';
}
