import posthog from 'posthog-js';
import type { Contestant } from './contestant.js';

globalThis.tracking = {
  begin() {
    posthog.init('key', {
      api_host: `${location.origin}/collect`,
      autocapture: false,
      capture_pageview: false,
      capture_pageleave: false,
      disable_session_recording: true,
      disable_surveys: true,
      advanced_disable_flags: true,
      disable_external_dependency_loading: true,
      // A browser without a head would be taken for a robot, whose events are dropped.
      opt_out_useragent_filter: true,
    });
    return Promise.resolve((properties) => void posthog.capture('step', properties));
  },
} satisfies Contestant;
