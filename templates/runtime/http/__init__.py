"""The seam to httpx2: connections, requests, responses and timeouts."""
