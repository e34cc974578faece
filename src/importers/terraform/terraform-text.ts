const HCL = /^\s*(?:resource|data)\s+"[^"]+"\s+"[^"]+"\s*\{|^\s*module\s+"[^"]+"\s*\{|^\s*terraform\s*\{/mu;

const SHOW = 'Run "terraform show -json" (for a plan: "terraform show -json <plan file>") and import what it prints.';

/**
 * What to do with a text of Terraform that holds no values to read: source code, a plan file, an encrypted or an old state.
 * One sentence or two; null for any other text.
 */
export function terraformTextRefusal(text: string): string | null {
  if (text.startsWith('PK\u0003\u0004')) {
    return `This is a zip archive, as plan files of Terraform are. ${SHOW}`;
  }
  if (HCL.test(text)) {
    return `This is source code of Terraform, which names variables instead of values. ${SHOW}`;
  }
  if (/"encrypted_data"\s*:/u.test(text) && /"encryption_version"\s*:/u.test(text)) {
    return `This state is encrypted. ${SHOW}`;
  }
  return /"version"\s*:\s*[123]\b/u.test(text) && /"modules"\s*:/u.test(text)
    ? `This is a state of Terraform 0.11 or older. Upgrade Terraform. ${SHOW}`
    : null;
}
