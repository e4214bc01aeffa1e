// Stands in the package for parts of the SDK that are never asked for; see scripts/build/leanSdk.ts.
throw new Error('This part of the SDK is not in the package');
