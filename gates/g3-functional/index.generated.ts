// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../../src/model/gate.ts';
import { forgedTokenAccepted } from './authentication/forged-token-accepted.ts';
import { guessableStorePasswordAccepted } from './authentication/guessable-store-password-accepted.ts';
import { tokenUnsound } from './authentication/token-unsound.ts';
import { tokensRead } from './authentication/tokens-read.ts';
import { contractBroken } from './contracts/contract-broken.ts';
import { contractTable } from './contracts/contract-table.ts';
import { contractUncovered } from './contracts/contract-uncovered.ts';
import { anyOriginTrusted } from './exchanges/any-origin-trusted.ts';
import { failedExchanges } from './exchanges/failed-exchanges.ts';
import { httpExchanges } from './exchanges/http-exchanges.ts';
import { retryAfterMissing } from './exchanges/retry-after-missing.ts';
import { securityHeaderMissing } from './exchanges/security-header-missing.ts';
import { stackTraceInAnswer } from './exchanges/stack-trace-in-answer.ts';
import { flowBlocked } from './flows/flow-blocked.ts';
import { flowErrored } from './flows/flow-errored.ts';
import { flowFailed } from './flows/flow-failed.ts';
import { flowNotRun } from './flows/flow-not-run.ts';
import { flowPassedAfterRetries } from './flows/flow-passed-after-retries.ts';
import { flowResults } from './flows/flow-results.ts';
import { flowSteps } from './flows/flow-steps.ts';
import { flowWarning } from './flows/flow-warning.ts';
import { requiredFlowUnestablished } from './flows/required-flow-unestablished.ts';
import { gate } from './gate.ts';
import { describedOperations } from './openapi/described-operations.ts';
import { openapiAnswerDiffers } from './openapi/openapi-answer-differs.ts';
import { openapiAnswerUnjudged } from './openapi/openapi-answer-unjudged.ts';
import { openapiStatusUndocumented } from './openapi/openapi-status-undocumented.ts';
import { functionalFigures } from './overview/functional-figures.ts';
import { createdByFlows } from './residue/created-by-flows.ts';
import { residueLeftBehind } from './residue/residue-left-behind.ts';
import { endpointCoverage } from './scope/endpoint-coverage.ts';
import { serviceCoverage } from './scope/service-coverage.ts';
import { serviceWithoutFlow } from './scope/service-without-flow.ts';
import { serviceUnstableDuringFlow } from './stability/service-unstable-during-flow.ts';
import { stabilityAroundFlows } from './stability/stability-around-flows.ts';
import { importedCaseFailed } from './suites/imported-case-failed.ts';
import { importedCaseFlaky } from './suites/imported-case-flaky.ts';
import { importedSuiteEmpty } from './suites/imported-suite-empty.ts';
import { importedSuiteIncomplete } from './suites/imported-suite-incomplete.ts';
import { importedSuiteStale } from './suites/imported-suite-stale.ts';
import { importedSuites } from './suites/imported-suites.ts';
import { flowSecretMissing } from './targets/flow-secret-missing.ts';
import { flowSecrets } from './targets/flow-secrets.ts';
import { flowTargets } from './targets/flow-targets.ts';
import { requestBudgetExceeded } from './targets/request-budget-exceeded.ts';
import { requestBudgets } from './targets/request-budgets.ts';

export const g3Gate: Gate = {
  ...gate,
  sections: [
    {
      id: 'overview',
      title: 'At a Glance',
      checks: [],
      exhibits: [
        functionalFigures,
      ],
    },
    {
      id: 'contracts',
      title: 'Contracts',
      checks: [
        contractBroken,
        contractUncovered,
      ],
      exhibits: [
        contractTable,
      ],
    },
    {
      id: 'flows',
      title: 'Flows',
      checks: [
        flowBlocked,
        flowErrored,
        flowFailed,
        flowNotRun,
        flowPassedAfterRetries,
        flowWarning,
        requiredFlowUnestablished,
      ],
      exhibits: [
        flowResults,
        flowSteps,
      ],
    },
    {
      id: 'exchanges',
      title: 'Exchanges over HTTP',
      checks: [
        anyOriginTrusted,
        retryAfterMissing,
        securityHeaderMissing,
        stackTraceInAnswer,
      ],
      exhibits: [
        failedExchanges,
        httpExchanges,
      ],
    },
    {
      id: 'authentication',
      title: 'Tokens and Credentials',
      checks: [
        forgedTokenAccepted,
        guessableStorePasswordAccepted,
        tokenUnsound,
      ],
      exhibits: [
        tokensRead,
      ],
    },
    {
      id: 'openapi',
      title: 'OpenAPI',
      checks: [
        openapiAnswerDiffers,
        openapiAnswerUnjudged,
        openapiStatusUndocumented,
      ],
      exhibits: [
        describedOperations,
      ],
    },
    {
      id: 'stability',
      title: 'Stability While Flows Ran',
      checks: [
        serviceUnstableDuringFlow,
      ],
      exhibits: [
        stabilityAroundFlows,
      ],
    },
    {
      id: 'residue',
      title: 'Residue',
      checks: [
        residueLeftBehind,
      ],
      exhibits: [
        createdByFlows,
      ],
    },
    {
      id: 'scope',
      title: 'Coverage',
      checks: [
        serviceWithoutFlow,
      ],
      exhibits: [
        endpointCoverage,
        serviceCoverage,
      ],
    },
    {
      id: 'suites',
      title: 'Imported Suites',
      checks: [
        importedCaseFailed,
        importedCaseFlaky,
        importedSuiteEmpty,
        importedSuiteIncomplete,
        importedSuiteStale,
      ],
      exhibits: [
        importedSuites,
      ],
    },
    {
      id: 'targets',
      title: 'Targets, Secrets and Request Budgets',
      checks: [
        flowSecretMissing,
        requestBudgetExceeded,
      ],
      exhibits: [
        flowSecrets,
        flowTargets,
        requestBudgets,
      ],
    },
  ],
};
