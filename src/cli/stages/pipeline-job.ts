import type { PipelineJob } from '../../model/evidence/run-context.ts';

type Variables = Readonly<Record<string, string | undefined>>;
type Names = Omit<{ readonly [Name in keyof Required<PipelineJob>]: string }, 'system'>;

interface KnownSystem {
  readonly system: string;
  /** The variable that only this system sets. */
  readonly told: string;
  readonly variables: Partial<Names>;
}

const SYSTEMS: readonly KnownSystem[] = [
  {
    system: 'GitHub Actions',
    told: 'GITHUB_ACTIONS',
    variables: {
      repository: 'GITHUB_REPOSITORY',
      pipeline: 'GITHUB_WORKFLOW',
      job: 'GITHUB_JOB',
      run: 'GITHUB_RUN_ID',
      branch: 'GITHUB_REF_NAME',
      revision: 'GITHUB_SHA',
    },
  },
  {
    system: 'GitLab CI',
    told: 'GITLAB_CI',
    variables: {
      repository: 'CI_PROJECT_PATH',
      pipeline: 'CI_PIPELINE_ID',
      job: 'CI_JOB_NAME',
      run: 'CI_JOB_ID',
      branch: 'CI_COMMIT_REF_NAME',
      revision: 'CI_COMMIT_SHA',
    },
  },
  {
    system: 'Jenkins',
    told: 'JENKINS_URL',
    variables: { pipeline: 'JOB_NAME', run: 'BUILD_NUMBER', branch: 'BRANCH_NAME', revision: 'GIT_COMMIT' },
  },
  {
    system: 'Buildkite',
    told: 'BUILDKITE',
    variables: {
      repository: 'BUILDKITE_ORGANIZATION_SLUG',
      pipeline: 'BUILDKITE_PIPELINE_SLUG',
      job: 'BUILDKITE_JOB_ID',
      run: 'BUILDKITE_BUILD_NUMBER',
      branch: 'BUILDKITE_BRANCH',
      revision: 'BUILDKITE_COMMIT',
    },
  },
  {
    system: 'Azure Pipelines',
    told: 'TF_BUILD',
    variables: {
      repository: 'BUILD_REPOSITORY_NAME',
      pipeline: 'BUILD_DEFINITIONNAME',
      job: 'AGENT_JOBNAME',
      run: 'BUILD_BUILDID',
      branch: 'BUILD_SOURCEBRANCHNAME',
      revision: 'BUILD_SOURCEVERSION',
    },
  },
  {
    system: 'CircleCI',
    told: 'CIRCLECI',
    variables: {
      repository: 'CIRCLE_PROJECT_REPONAME',
      pipeline: 'CIRCLE_WORKFLOW_ID',
      job: 'CIRCLE_JOB',
      run: 'CIRCLE_BUILD_NUM',
      branch: 'CIRCLE_BRANCH',
      revision: 'CIRCLE_SHA1',
    },
  },
];

/**
 * The job of a pipeline that this process runs in, told from the names and numbers that its system sets. Only the
 * variables above are looked at: others hold tokens.
 */
export function pipelineJobOf(environment: Variables): PipelineJob | undefined {
  const known = SYSTEMS.find(({ told }) => Boolean(environment[told]));
  if (!known) return environment['CI'] ? { system: 'a pipeline that does not say its name' } : undefined;
  const named = Object.entries(known.variables).flatMap(([name, variable]) => {
    const value = environment[variable];
    return value ? [[name, value] as const] : [];
  });
  return { system: known.system, ...Object.fromEntries(named) };
}
