"""The seam to httpx2: connections, requests, responses, and how long they may take."""
