/** Whether it is a Wavelength Zone, such as `us-east-1-wl1-bos-wlz-1`: its addresses are the carrier's, and lead through a carrier gateway. */
export const isWavelength = (zone: string): boolean => /-wl\d+-/.test(zone);
