// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

export const api = {
  "baseUrl": "https://api.cloudflare.com/client/v4",
  "credentials": [
    "authorization",
    "x-auth-key"
  ],
  "failures": {
    "unauthorized": {
      "status": 401,
      "code": 9106,
      "message": "No authentication headers."
    },
    "forbidden": {
      "status": 403,
      "code": 9103,
      "message": "Unknown key or e-mail address."
    },
    "unknownPath": {
      "status": 404,
      "code": 7003,
      "message": "No route for the URI, or an identifier in it is invalid."
    },
    "rateLimited": {
      "status": 429,
      "code": 971,
      "message": "Too many requests; the call was not processed."
    }
  },
  "codes": {
    "971": {
      "status": 429,
      "message": "Too many requests; the call was not processed."
    },
    "1000": {
      "status": 400,
      "message": "Unspecified."
    },
    "6003": {
      "status": 400,
      "message": "Invalid request headers."
    },
    "7003": {
      "status": 404,
      "message": "No route for the URI, or an identifier in it is invalid."
    },
    "9103": {
      "status": 403,
      "message": "Unknown key or e-mail address."
    },
    "9106": {
      "status": 401,
      "message": "No authentication headers."
    },
    "9109": {
      "status": 403,
      "message": "The token is invalid, or not allowed to do this."
    },
    "10000": {
      "status": 403,
      "message": "Authentication failed."
    },
    "10001": {
      "status": 500,
      "message": "Internal error; a later try may succeed."
    }
  }
};
