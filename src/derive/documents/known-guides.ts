import type { Guide } from './guide.ts';

/** The instructions that a system in operation needs, in the order in which they come to be needed. */
export const GUIDES = {
  setupGuide: {
    name: 'set-up guide',
    called: /\b(?:set-?up|getting started|quick ?-?start|installation|installing|install)\b/i,
    parts: [],
  },
  architectureDocument: {
    name: 'architecture document',
    called: /\barchitecture\b|\bsystem (?:overview|design)\b/i,
    parts: [
      { name: 'the services', called: /service|component|container|topology|module|layer/i },
      { name: 'how data flows', called: /flow|communicat|network|depend|diagram|interact|integration/i },
    ],
  },
  deploymentGuide: {
    name: 'deployment guide',
    called: /\bdeploy(?:ment|ing)?\b/i,
    parts: [
      { name: 'what is needed before', called: /prerequisite|requirement|before you|needed|required|credential/i },
      { name: 'how the result is verified', called: /verif|health|smoke|check|validat|test/i },
    ],
  },
  runbook: {
    name: 'runbook',
    called: /\brun ?-?book\b|\bplaybook\b|\bincidents?\b|\btroubleshooting\b/i,
    parts: [
      {
        name: 'known problems',
        called: /issue|symptom|alert|incident|problem|failure|failing|error|down|won.t|outage/i,
      },
      {
        name: 'what to do about them',
        called: /solution|step|fix|resol|mitigat|diagnos|debug|procedure|action|response|recover|restart/i,
      },
    ],
  },
  rollbackProcedure: {
    name: 'rollback procedure',
    called: /\broll(?:ing)?[- ]?back\b|\brevert(?:ing)? (?:a|the|to)\b/i,
    parts: [],
  },
  secretsRotationGuide: {
    name: 'secrets rotation guide',
    called:
      /\b(?:secrets?|credentials?|keys?|passwords?|tokens?)\b.*\brotat(?:ion|ing|e)\b|\brotat(?:ion|ing|e)\b.*\b(?:secrets?|credentials?|keys?|passwords?|tokens?)\b/i,
    parts: [{ name: 'emergency revocation', called: /emergency|revo[ck]|compromis|leak|breach/i }],
  },
  capacityPlan: {
    name: 'capacity plan',
    called: /\bcapacity\b|\bsizing\b|\bscaling\b/i,
    parts: [
      {
        name: 'processor, memory or disk',
        called: /cpu|processor|memory|ram\b|disk|storage|resource|size|sizing|limits?/i,
      },
    ],
  },
  disasterRecoveryPlan: {
    name: 'disaster recovery plan',
    called: /\bdisaster[- ]recovery\b|\bDR[- ]plan\b|\bbackups? (?:and|&) (?:restore|recovery)\b/i,
    parts: [
      { name: 'backups', called: /back-?ups?|snapshot|dump/i },
      { name: 'how to restore', called: /restor|recover(?!y plan)|fail ?-?over|rebuild/i },
    ],
  },
} as const satisfies Record<string, Guide>;
