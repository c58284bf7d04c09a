/** How often each law is tried: `CHUANHOA_RUNS`, or 1000. */
export const RUNS = Number(process.env.CHUANHOA_RUNS ?? 1000);
