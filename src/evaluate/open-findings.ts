import type { Finding } from '../model/check-result.ts';

/** The findings of a check that nobody accepted. */
export function openFindings({ findings }: { readonly findings: readonly Finding[] }): Finding[] {
  return findings.filter(({ waiver }) => waiver === undefined);
}
