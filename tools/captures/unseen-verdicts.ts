/** Checks of which no recorded capture shows a verdict, with the reason why. */
export interface Unseen {
  readonly because: string;
  readonly checks: readonly string[];
}

/** Never seen failing on a recorded capture. */
export const NEVER_FAILS: readonly Unseen[] = [
  {
    because:
      'the kernel of the machine that records has neither AppArmor nor SELinux, so that no engine on it can have',
    checks: ['security-module-unapplied'],
  },
];

/** Never seen passing on a recorded capture. */
export const NEVER_PASSES: readonly Unseen[] = [
  {
    because:
      'the kernel of the machine that records has neither AppArmor nor SELinux, so that no engine on it can have',
    checks: ['mandatory-access-control-missing', 'security-module-unapplied'],
  },
  {
    because: 'no engine that is packaged for the machine that records is maintained any more by its makers',
    checks: ['engine-version-unsupported'],
  },
  {
    because: 'a certificate that is trusted takes an authority that this machine trusts, and tests change no machine',
    checks: ['certificate-untrusted'],
  },
  {
    because: 'in protected mode a server without a password answers nobody who comes through a published port',
    checks: ['redis-protected-mode-off'],
  },
  {
    because: 'the systems of the corpus do not have it, or do not have it right',
    checks: [
      'application-database-superuser',
      'certificate-name-mismatch',
      'plaintext-http-published',
      'seccomp-profile-permissive',
      'socket-shared-with-other-project',
    ],
  },
];
