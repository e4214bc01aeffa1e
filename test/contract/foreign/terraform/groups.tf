resource "aws_security_group" "web" {
  name        = "web"
  description = "From everywhere"
  vpc_id      = aws_vpc.shop.id

  ingress {
    description = "the shop"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = var.changed ? ["0.0.0.0/0"] : ["0.0.0.0/0", "10.0.0.0/8"]
  }

  ingress {
    protocol  = "icmp"
    from_port = 8
    to_port   = -1
    self      = true
  }

  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  tags = { Name = "web" }
}

resource "aws_security_group" "db" {
  name        = "db"
  description = "From the shop"
  vpc_id      = aws_vpc.shop.id
  tags        = { Name = "db" }
}

resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id            = aws_security_group.db.id
  description                  = var.changed ? "PostgreSQL, of the shop" : "PostgreSQL"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.web.id
  tags                         = { Name = "PostgreSQL" }
}

resource "aws_vpc_security_group_egress_rule" "db" {
  security_group_id = aws_security_group.db.id
  ip_protocol       = "-1"
  cidr_ipv4         = var.changed ? "10.8.0.0/16" : "0.0.0.0/0"
}
