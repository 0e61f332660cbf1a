import type { VersionChange } from '../../model/evidence/version-change.ts';

/**
 * Constructs that mean something else from some version of Docker Compose on. Where its documentation names the version,
 * that one stands here; `2.40` stands for what 2.26.1 and 2.40.3 were measured to do differently, `5.0` for what the
 * sources say.
 *
 * https://docs.docker.com/reference/compose-file/
 */
export const CHANGES = {
  composeFileElsewhere: {
    construct: 'a file that `COMPOSE_FILE` names in another folder',
    since: '2.40',
    before: 'takes the variables of `.env` in its own folder',
    after: 'takes the variables of `.env` in the current folder',
  },
  containerNameTwice: {
    construct: 'a container name that two services have',
    since: '2.40',
    before: 'taken, and the engine refuses the second container',
    after: 'refused',
  },
  containerNameForm: {
    construct: 'a container name that no engine takes',
    since: '2.40',
    before: 'taken, and the engine refuses the container; an empty one counts as none',
    after: 'refused',
  },
  dateValue: {
    construct: 'an unquoted date',
    since: '2.40',
    before: 'written as a point in time',
    after: 'refused',
  },
  dayOrWeek: {
    construct: 'a duration in days or weeks',
    since: '2.40',
    before: 'refused',
    after: 'taken',
  },
  envFileFormat: {
    construct: 'the format `raw` of an environment file',
    since: '2.30',
    before: 'refused',
    after: 'read without quotes, variables and comments',
  },
  envFileReference: {
    construct: 'a variable in an environment file that several places set',
    since: '2.40',
    before: 'the value of an earlier file, then that of the project, then that of the line above',
    after: 'the value of the project, then that of the line above, then that of an earlier file',
  },
  environmentKeySpace: {
    construct: 'a blank before the `=` of a variable',
    since: '2.40',
    before: 'part of the name',
    after: 'refused',
  },
  extendsIncluded: {
    construct: '`extends` of a service that is included',
    since: '5.0',
    before: 'refused',
    after: 'extended',
  },
  fallbackNotNeeded: {
    construct: 'a required variable in a fallback that is not needed',
    since: '5.0',
    before: 'required all the same',
    after: 'not looked at',
  },
  fileModeNegative: {
    construct: 'a negative file mode',
    since: '2.40',
    before: 'refused',
    after: 'taken',
  },
  fileModeText: {
    construct: 'a file mode in quotes',
    since: '2.40',
    before: 'read as a decimal number',
    after: 'read as an octal number',
  },
  hookWithoutCommand: {
    construct: 'a hook without a command',
    since: '2.40',
    before: 'taken',
    after: 'refused',
  },
  hostAddressForm: {
    construct: 'a host address in long form that is no IP address',
    since: '2.40',
    before: 'taken, and the engine refuses the container',
    after: 'refused',
  },
  includeConflict: {
    construct: 'a resource that is declared here and included',
    since: '5.0',
    before: 'refused, unless both are the same',
    after: 'merged, where what is declared here wins',
  },
  mountType: {
    construct: 'an unknown type of mount',
    since: '2.40',
    before: 'taken, and the engine refuses the container',
    after: 'refused',
  },
  negativeReplicas: {
    construct: 'a negative number of containers',
    since: '2.40',
    before: 'taken',
    after: 'refused',
  },
  notFinite: {
    construct: 'infinity, or what is no number',
    since: '2.40',
    before: 'refused',
    after: 'taken as text',
  },
  pullPolicyRefresh: {
    construct: 'a pull policy that looks for a newer image from time to time',
    since: '2.34',
    before: 'refused',
    after: 'taken',
  },
  targetTwice: {
    construct: 'two things that are mounted at one place',
    since: '2.40',
    before: 'taken, and which of them is seen is up to the engine',
    after: 'refused',
  },
  workingDirectory: {
    construct: '`PWD` where the environment has none',
    since: '2.35',
    before: 'not set, so that nothing stands in its place',
    after: 'the current folder',
  },
} as const satisfies Readonly<Record<string, VersionChange>>;

/** A key that older versions do not know, and refuse. */
export function newKey(key: string, since: string): VersionChange {
  return { construct: `the key \`${key}\``, since, before: 'refused as an unknown key', after: 'taken' };
}
