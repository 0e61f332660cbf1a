import type { EngineEvent, EngineEvents } from '../../model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { momentText } from '../time/moment-text.ts';

/** What happened to containers of services, without those of `compose run`. */
export function eventsOfServices({ events }: DeepReadonly<EngineEvents>): readonly DeepReadonly<EngineEvent>[] {
  return events.filter(({ oneOff, service }) => !oneOff && service !== '');
}

/** How far back an answer reaches: `since 2026-01-31 20:30:00 UTC`. */
export function memoryText({ oldest }: DeepReadonly<EngineEvents>): string {
  return oldest === undefined ? 'nothing is remembered' : `remembered since ${momentText(oldest)}`;
}

/** Why a check of events had nothing to look at. */
export const NOTHING_REMEMBERED = 'the engine remembers no event of a container of the target';
