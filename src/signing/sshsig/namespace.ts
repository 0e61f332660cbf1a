/** What the signatures are for: one made for mail or for a commit is not accepted in their place. */
export const SSHSIG_NAMESPACE = 'gates-evidence';
