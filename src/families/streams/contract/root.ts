export const root = '/api/v1/streams/{stream_id}/analytics';
