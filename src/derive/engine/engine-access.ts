import type { FindingDraft } from '../../model/check.ts';
import { isEngineFilter } from './engine-filter.ts';

/**
 * What it weighs that a service is given the socket of the engine, in a Compose file and in a running system alike. A
 * proxy made to let only some calls through is what the fix recommends; the socket is still within its reach.
 */
export function engineAccess(holder: { readonly image?: string | undefined }): Pick<FindingDraft, 'priority' | 'fix'> {
  return isEngineFilter(holder) ? { priority: 'P2', fix: FILTER_FIX } : {};
}

const FILTER_FIX = 'Keep it on a network of its own, publish no port of it, and allow only the calls that are needed.';
