import type { Capture } from '../model/capture.ts';
import type { ComparableRun } from '../model/comparison.ts';
import type { CheckCatalogue, Judging } from '../model/evidence/judging.ts';
import { Priority } from '../model/priority.ts';
import type { Judged } from '../model/provenance.ts';
import { Severity, USUAL_SEVERITY } from '../model/settings.ts';
import { recordedJudging } from './recorded-run.ts';

const Profile = Severity.shape.profile.unwrap();

type Settings = Required<Omit<Judging, 'catalogue' | 'failOnNew'>> & { readonly failOnNew: boolean };

/** What somebody wants to be judged otherwise than the capture says. */
export interface Overrides {
  readonly failOn?: Settings['failOn'];
  readonly failOnNew?: boolean;
  readonly profile?: Settings['severity']['profile'];
  readonly keepGoing?: boolean;
  /** An earlier run to compare with, instead of the one that the capture carries. */
  readonly baseline?: ComparableRun;
}

/** The program that judges. */
export interface Judge {
  readonly toolVersion: string;
  readonly catalogue: CheckCatalogue;
}

/** What a capture of an older version is judged with. */
const USUAL: Settings = { failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false, failOnNew: false };

/** How a capture is judged: as it says, but for what is overridden, and how that differs from how it was to be judged. */
export function judgingOf(
  capture: Capture,
  { failOn, failOnNew, profile, keepGoing, baseline }: Overrides,
  judge: Judge,
): Settings & { readonly judged: Judged; readonly baseline?: ComparableRun } {
  const recorded = recordedJudging(capture);
  const before: Settings = { ...USUAL, ...recorded, failOnNew: recorded?.failOnNew ?? false };
  const used: Settings = {
    failOn: failOn ?? before.failOn,
    failOnNew: failOnNew ?? before.failOnNew,
    severity: { ...before.severity, profile: profile ?? before.severity.profile },
    keepGoing: keepGoing ?? before.keepGoing,
  };
  const { toolVersion, catalogue } = judge;
  const taken = capturedWith(capture, recorded?.catalogue, judge);
  const overrides = differences(before, used);
  return {
    ...used,
    ...(baseline && { baseline }),
    judged: { toolVersion, catalogue, ...(taken && { capturedWith: taken }), overrides },
  };
}

/** Set where the program that took the capture was another version, or had other checks. */
function capturedWith(
  { manifest: { toolVersion } }: Capture,
  catalogue: CheckCatalogue | undefined,
  judge: Judge,
): Judged['capturedWith'] {
  if (toolVersion === judge.toolVersion && catalogue?.sha256 === judge.catalogue.sha256) return undefined;
  return { toolVersion, ...(catalogue && { catalogue }) };
}

function differences(before: Settings, used: Settings): Judged['overrides'] {
  return Object.entries(SHOWN).flatMap(([setting, show]) => {
    const [recorded, now] = [show(before), show(used)];
    return recorded === now ? [] : [{ setting, recorded, used: now }];
  });
}

/** The settings by the names of their options. */
const SHOWN: Readonly<Record<string, (settings: Settings) => string>> = {
  '--fail-on': ({ failOn }) => failOn,
  '--fail-on new': ({ failOnNew }) => onOrOff(failOnNew),
  '--severity': ({ severity }) => severity.profile,
  '--keep-going': ({ keepGoing }) => onOrOff(keepGoing),
};

function onOrOff(value: boolean): string {
  return value ? 'on' : 'off';
}

/** What was overridden when a result was made, so that it can be made again. */
export function overridesIn(judged: Judged | undefined): Overrides {
  const used = new Map(judged?.overrides.map((each) => [each.setting, each.used]));
  const [failOn, profile] = [Priority.safeParse(used.get('--fail-on')), Profile.safeParse(used.get('--severity'))];
  const [failOnNew, keepGoing] = [used.get('--fail-on new'), used.get('--keep-going')];
  return {
    ...(failOn.success && { failOn: failOn.data }),
    ...(profile.success && { profile: profile.data }),
    ...(failOnNew !== undefined && { failOnNew: failOnNew === onOrOff(true) }),
    ...(keepGoing !== undefined && { keepGoing: keepGoing === onOrOff(true) }),
  };
}
