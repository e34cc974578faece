import { ipCidrText } from '../domain/ip/ip-cidr-text.ts';
import { provideIpv6Text } from '../domain/ip/ipv6-text.ts';
import { networkSurroundings } from '../engine/evaluation/network-surroundings.ts';
import { provideNetworks } from '../engine/evaluation/surroundings.ts';

/** Before every test file: as the command line does at its start. Tests of the page's loading begin with fresh modules. */
provideIpv6Text(ipCidrText);
provideNetworks(networkSurroundings);
