import { expect, test } from 'vitest';
import { pipelineJobOf } from './pipeline-job.ts';

test('a shell is no pipeline', () => {
  expect(pipelineJobOf({ PATH: '/bin', HOME: '/root' })).toBeUndefined();
});

test.each([
  [
    {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_REPOSITORY: 'shop/backend',
      GITHUB_JOB: 'nightly',
      GITHUB_RUN_ID: '4711',
    },
    { system: 'GitHub Actions', repository: 'shop/backend', job: 'nightly', run: '4711' },
  ],
  [
    {
      GITLAB_CI: 'true',
      CI: 'true',
      CI_PROJECT_PATH: 'shop/backend',
      CI_JOB_NAME: 'audit',
      CI_JOB_ID: '12',
      CI_PIPELINE_ID: '3',
    },
    { system: 'GitLab CI', repository: 'shop/backend', pipeline: '3', job: 'audit', run: '12' },
  ],
  [
    { JENKINS_URL: 'https://ci.example/', JOB_NAME: 'shop/main', BUILD_NUMBER: '88', BRANCH_NAME: 'main' },
    { system: 'Jenkins', pipeline: 'shop/main', run: '88', branch: 'main' },
  ],
  [
    { BUILDKITE: 'true', BUILDKITE_PIPELINE_SLUG: 'shop', BUILDKITE_BUILD_NUMBER: '5' },
    { system: 'Buildkite', pipeline: 'shop', run: '5' },
  ],
  [{ CI: '1' }, { system: 'a pipeline that does not say its name' }],
])('a job is told from the variables of its system', (environment, job) => {
  expect(pipelineJobOf(environment)).toEqual(job);
});

test('no token is taken along, whatever it is called', () => {
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_JOB: 'nightly',
    GITHUB_TOKEN: 'ghs_secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    CI_JOB_TOKEN: 'glcbt-secret',
    BUILDKITE_AGENT_ACCESS_TOKEN: 'secret',
    JENKINS_API_TOKEN: 'secret',
  };
  expect(JSON.stringify(pipelineJobOf(environment))).not.toContain('secret');
});
