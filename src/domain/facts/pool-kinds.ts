import { fact } from './fact.ts';

export const virtualMachinesPoolZones = fact({
  id: 'virtual-machines-pool-zones',
  value: 0,
  unit: 'zones',
  meaning: 'A VirtualMachines pool has no availability zones.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['virtual-machines-pools'],
});

export const virtualMachinesPoolIdentity = fact({
  id: 'virtual-machines-pool-identity',
  value: 'system-assigned',
  unit: 'identity refused',
  meaning: 'In an own VNet a VirtualMachines pool does not go with a system-assigned identity.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['virtual-machines-pools'],
});

export const virtualMachinesPoolWindows = fact({
  id: 'virtual-machines-pool-windows',
  value: 'disputed',
  unit: 'support',
  meaning: 'Sources disagree on Windows in VirtualMachines pools: the article excludes it.',
  basis: 'ruling',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['virtual-machines-pools', 'release-2024-10-25', 'release-2025-03-16'],
  otherReading: 'The release notes name Windows as supported.',
});

export const windowsServer2019RefusedFrom = fact({
  id: 'windows-server2019-refused-from',
  value: '1.33',
  unit: 'Kubernetes version',
  meaning: 'From this version on Windows Server 2019 pools cannot be used.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['windows-2019-retirement'],
});

export const windowsServer2022RefusedFrom = fact({
  id: 'windows-server2022-refused-from',
  value: '1.37',
  unit: 'Kubernetes version',
  meaning: 'From this version on Windows Server 2022 pools cannot be used.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-24',
  sources: ['windows-2022-retirement'],
});

export const longestLinuxPoolName = fact({
  id: 'longest-linux-pool-name',
  value: 12,
  unit: 'characters',
  meaning: 'The name of a Linux pool has at most 12 lowercase letters and digits, a letter first.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['system-pools'],
});

export const longestWindowsPoolName = fact({
  id: 'longest-windows-pool-name',
  value: 6,
  unit: 'characters',
  meaning: 'The name of a Windows pool has at most 6 lowercase letters and digits, a letter first.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['system-pools'],
});

export const windowsServer2025DefaultVersion = fact({
  id: 'windows-server2025-default-version',
  value: '1.37',
  unit: 'Kubernetes version',
  meaning: 'From Kubernetes 1.37 on the default Windows image is Windows Server 2025.',
  basis: 'documented',
  asOf: '2026-07-17',
  checked: '2026-11-28',
  sources: ['release-2026-07-17', 'windows-2022-retirement'],
});

export const ubuntu2404DefaultVersion = fact({
  id: 'ubuntu2404-default-version',
  value: '1.35',
  unit: 'Kubernetes version',
  meaning: 'The OS SKU Ubuntu is Ubuntu 24.04 from Kubernetes 1.35 on, and Ubuntu 22.04 before.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['ubuntu-2204-retirement', 'os-versions'],
});

export const azureLinux3DefaultVersion = fact({
  id: 'azure-linux3-default-version',
  value: '1.32',
  unit: 'Kubernetes version',
  meaning: 'The OS SKU AzureLinux is Azure Linux 3.0 from Kubernetes 1.32 on, and Azure Linux 2.0 before.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['os-versions'],
});

export const windowsServer2025Policies = fact({
  id: 'windows-server2025-policies',
  value: 'not documented',
  unit: 'network policies',
  meaning: 'The article on network policies names Windows Server 2019 and 2022, and not 2025.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['network-policies'],
});
