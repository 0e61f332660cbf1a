import { numberText } from '../../../src/derive/logs/log-window.ts';
import { rabbitQueues, rabbitQueueText } from '../../../src/derive/stores/rabbit-queues.ts';
import { redisKeyText } from '../../../src/derive/stores/redis-key-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

type Read = EvidenceFor<'redisKeys' | 'rabbitServers'>;

/** Longer lists hide what matters; the checks look at all of them. */
const SHOWN = 50;

export const queueDepths = defineExhibit({
  meta: { id: 'queue-depths', title: 'Declared keys in Redis and queues in RabbitMQ, and how much waits in them' },
  needs: ['redisKeys', 'rabbitServers'],
  present({ redisKeys, rabbitServers }) {
    const rows = [...redisKeys.map(keyRow), ...rabbitQueues(rabbitServers).map(queueRow)];
    if (rows.length === 0)
      return { notApplicable: 'the settings name no key of a Redis server, and no RabbitMQ queue was read' };
    const note = rows.length > SHOWN ? `${rows.length - SHOWN} more are not shown.` : undefined;
    return {
      columns: [
        { title: 'Server' },
        { title: 'Queue or key', style: 'code' },
        { title: 'Type' },
        { title: 'Waiting' },
        { title: 'Unacknowledged' },
        { title: 'Consumers' },
        { title: 'Allowed' },
      ],
      rows: rows.toSorted((a, b) => compareText(a.cells.join('\n'), b.cells.join('\n'))).slice(0, SHOWN),
      ...(note !== undefined && { note }),
    };
  },
});

function keyRow(key: Read['redisKeys'][number]): ExhibitRow {
  const { container, type, length, secondsToLive, family, expected, evidence } = key;
  const life = secondsToLive === undefined ? '' : `, expires in ${durationText(secondsToLive)}`;
  const waiting = length === undefined ? familyText(family) : numberText(length);
  return {
    cells: [
      container,
      redisKeyText(key),
      type === 'none' ? 'not there' : `${type}${life}`,
      type === 'none' ? '0' : waiting,
      'not known to Redis',
      'not known to Redis',
      expected.maxLength === undefined ? 'not stated' : numberText(expected.maxLength),
    ],
    evidence: [evidence],
  };
}

function familyText(family: Read['redisKeys'][number]['family']): string {
  if (!family) return 'not measured';
  return `${family.complete ? '' : 'at least '}${countText(family.met, 'key')}`;
}

function queueRow({ subject, queue, evidence }: ReturnType<typeof rabbitQueues>[number]): ExhibitRow {
  return {
    cells: [
      subject.container,
      rabbitQueueText(queue),
      queue.durable ? queue.type : `${queue.type}, not durable`,
      numberText(queue.ready),
      numberText(queue.unacknowledged),
      numberText(queue.consumers),
      'not stated',
    ],
    evidence: [evidence],
  };
}
