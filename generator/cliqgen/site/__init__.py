"""The reference of a client as pages of a static site, from the plan of its package"""
