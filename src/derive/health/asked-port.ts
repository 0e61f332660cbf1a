import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type ReadExchange, wasAsked } from './http-answer.ts';

type Failed = ReadExchange & { readonly outcome: Extract<ReadExchange['outcome'], { kind: 'failure' }> };

/** A port that was asked over HTTP, with everything that was sent to it. */
export interface AskedPort {
  readonly container: string;
  readonly containerPort: number;
  readonly exchanges: readonly [ReadExchange, ...ReadExchange[]];
  readonly evidence: EvidenceId;
}

/** Failures in which something came back. */
const ANSWERS = new Set(['protocol', 'tls', 'slow-headers', 'slow-body', 'headers-too-large']);

/** The ports that were asked, one for each container and container port. */
export function askedPorts(exchanges: readonly ReadExchange[]): readonly AskedPort[] {
  const ports = groupBy(exchanges.filter(wasAsked), ({ container, containerPort }) => `${container} ${containerPort}`);
  return [...ports.values()].map((group) => {
    const { container, containerPort, evidence } = group.find(isAnswer) ?? group[0];
    return { container, containerPort, exchanges: group, evidence };
  });
}

/**
 * The first failure of a port that never gave an answer; undefined when it did. An answer that is not HTTP, or not
 * complete, is one too: something listens there.
 */
export function silenceOf({ exchanges }: AskedPort): Failed | undefined {
  return exchanges.some(isAnswer) ? undefined : exchanges.find(isFailed);
}

function isFailed(exchange: ReadExchange): exchange is Failed {
  return exchange.outcome.kind === 'failure';
}

function isAnswer({ outcome }: ReadExchange): boolean {
  return outcome.kind === 'response' || ANSWERS.has(outcome.code);
}
