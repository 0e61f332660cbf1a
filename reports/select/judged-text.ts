import type { Judged } from '../../src/model/provenance.ts';

const DIGEST_SHOWN = 12;

/** By which checks a capture was judged, and what differs from how the capture says that it is to be judged. */
export function judgedText({ toolVersion, catalogue, capturedWith, overrides }: Judged): string {
  const checks = `gates ${toolVersion}, catalogue of ${catalogue.checks} checks (${catalogue.sha256.slice(0, DIGEST_SHOWN)})`;
  const taken = capturedWith ? [`captured with gates ${capturedWith.toolVersion}${checksThen(capturedWith)}`] : [];
  return [checks, ...taken, ...overrides.map(overrideText)].join('; ');
}

/** What was asked otherwise when the capture was judged: `--fail-on P0 instead of P1`. */
export function overrideText({ setting, recorded, used }: Judged['overrides'][number]): string {
  return `${setting} ${used} instead of ${recorded}`;
}

function checksThen({ catalogue }: NonNullable<Judged['capturedWith']>): string {
  return catalogue
    ? `, which had ${catalogue.checks} checks (${catalogue.sha256.slice(0, DIGEST_SHOWN)})`
    : ', which did not record its checks';
}
